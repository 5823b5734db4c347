"""A pipeline is tasks with queues between them; a bounded queue lets the slowest of them set the pace for all.

Write one that reads the lines of a file, transforms several at the same time, and writes the results into another file,
with a small part in memory, however large the file is. There are five stages, each with its own tests; run those of the
first with `pytest katas/14_files/09_pipeline.py -k stage_1`. Between the parts are queues (asyncio.Queue), and what
follows the last item in a queue is END.

1. Read. `read_lines` puts the lines of a file (UTF-8) into `outbox`, in their order and without the "\\n" at their
   ends, which the last one may lack; then END. A line ends with "\\n" and with nothing else; there is no "\\r" in the
   file. When the queue is full it waits. It does not read the whole file ahead: besides what is in the queue, 300 KB at
   most, which leaves room for the default buffer of a file. No line is that long.
2. Write. `write_lines` writes each line that it takes from `inbox`, with a "\\n" behind it, into a file, until it takes
   END, and nothing more. The file is made, or emptied, even if there are no lines. A line is written when it is taken
   (200 KB may still be in a buffer); at the end all of it is there, and the file is closed.
3. Work. `work` takes items from `inbox`, awaits `transform(item)` for each, and puts the results into `outbox`, each as
   soon as it is ready, in whatever order. After END in the inbox and the last result it puts END, once. While the
   outbox has room, as many items are in hand as there are, and never more than `workers`; in hand is what has been
   taken from the inbox and whose result is not in the outbox yet. Items and results may be anything: None, False,
   exceptions. What is in the inbox at the end does not matter.
   When a transform raises, all others are cancelled at once, and when they have ended the exception comes out, by
   itself or in a group. When `work` is cancelled, the same happens, and CancelledError comes out. No END is put then.
   A transform raises no CancelledError unless it is cancelled.
4. In order. `work_in_order` does the same, but puts the results in the order of the items. While the first item takes
   long the others are worked on, up to `workers` in hand. A transform that raises stops all at once, and not only when
   it would be its turn.
5. The pipeline. `pipeline` puts the parts together, with the results in order and two queues of `room` places. Wherever
   something fails, or when it is cancelled, everything is stopped and all files are closed; then the exception comes
   out, by itself or in a group (or a group in a group), and a cancellation as CancelledError. What is in the target
   then does not matter. A cancellation while a file is being opened need not be thought of.

Other tasks go on all the time: files are for threads, by aiofiles or to_thread(). No task is left at any end.

パイプラインとは、タスクをキューでつないだものです。キューの大きさに上限があれば、全体はいちばん遅いものの速さで進みます。

ファイルの行を読み、いくつかを同時に変換し、結果を別のファイルに書くパイプラインを作ってください。ファイルがどれだけ
大きくても、メモリに置くのはその一部だけです。5つの段階があり、段階ごとにテストがあります。最初の段階のテストだけを
実行するには、`pytest katas/14_files/09_pipeline.py -k stage_1` とします。部品の間はキュー(asyncio.Queue)でつなぎ、
最後の値の次に END を入れて、終わりを伝えます。

1. 読む。`read_lines` は、ファイル(UTF-8)の行を、行末の "\\n" を除いて、順に `outbox` へ入れ、最後に END を入れます。
   最後の行には "\\n" がないこともあります。行の終わりを表すのは "\\n" だけで、ファイルに "\\r" は含まれません。
   キューがいっぱいなら待ちます。ファイル全体を先に読んではいけません。キューの中身のほかに先に読んでよいのは、300 KB
   までです。ファイルの標準のバッファは、これより小さいので問題になりません。それほど長い行はありません。
2. 書く。`write_lines` は、`inbox` から取り出した行に "\\n" を付けて、ファイルに書きます。END を取り出したら終わり、
   それより後のものは取り出しません。行がなくても、ファイルは作るか、空にします。行は、取り出したら書きます(200 KB
   まではバッファに残っていてもかまいません)。終わったときには全部が書かれていて、ファイルは閉じています。
3. 変換する。`work` は `inbox` から値を取り出し、それぞれについて `transform(item)` を await し、結果を `outbox` に
   入れます。結果はできしだい入れ、順番は問いません。inbox から END を取り出し、最後の結果を入れたら、END を1回だけ
   入れます。outbox に空きがある間は、値をあるだけ手元に置きます。ただし、最大で `workers` 個です。手元にあるとは、
   inbox から取り出され、結果がまだ outbox に入っていないことをいいます。値や結果は何でもかまいません。None も False も
   例外オブジェクトもあります。終わったときに inbox に何が残っているかは問いません。
   transform が例外を出したら、ほかをすぐに、すべてキャンセルし、それらが終わってから、その例外をそのまま、または
   グループに入れて出します。`work` がキャンセルされたときも同じようにして、CancelledError を出します。どちらのときも、
   END は入れません。transform は、キャンセルされないかぎり、CancelledError を出しません。
4. 順番を守る。`work_in_order` は、同じことをしますが、結果を元の値の順に入れます。最初の値に時間がかかっている間も、
   手元が `workers` 個になるまで、ほかの値の変換を進めます。transform が例外を出したら、その順番を待たずに、すぐ全部を
   止めます。
5. パイプライン。`pipeline` は、ここまでの部品を、大きさ `room` の2つのキューでつなぎます。結果の順番は守ります。
   どこかで失敗したときも、キャンセルされたときも、すべてを止めてファイルを閉じてから、例外を出します。例外は、そのまま
   でも、グループに入っていても(グループの中のグループでも)かまいません。キャンセルなら CancelledError です。そのときの
   target の中身は問いません。ファイルを開いている最中のキャンセルは、考えなくてかまいません。

その間も、ほかのタスクは動けます。ファイルは、aiofiles か to_thread() でスレッドに任せます。どう終わっても、タスクは
残しません。
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

END: Any = object()  # what follows the last item in a queue

Transform = Callable[[Any], Awaitable[Any]]


async def read_lines(path: Path, outbox: asyncio.Queue[Any]) -> None:
    """Put the lines of the file into the queue, then END."""
    raise NotImplementedError  # TODO: stage 1


async def write_lines(path: Path, inbox: asyncio.Queue[Any]) -> None:
    """Write the lines from the queue into the file, until END comes."""
    raise NotImplementedError  # TODO: stage 2


async def work(transform: Transform, workers: int, inbox: asyncio.Queue[Any], outbox: asyncio.Queue[Any]) -> None:
    """Transform the items from one queue into the other, up to `workers` at the same time; pass END on."""
    raise NotImplementedError  # TODO: stage 3


async def work_in_order(
    transform: Transform, workers: int, inbox: asyncio.Queue[Any], outbox: asyncio.Queue[Any]
) -> None:
    """Do what `work` does, but put the results in the order of the items."""
    raise NotImplementedError  # TODO: stage 4


async def pipeline(source: Path, target: Path, transform: Transform, workers: int, room: int) -> None:
    """Write what `transform` makes of the lines of one file into another; queues have `room` for so many items."""
    raise NotImplementedError  # TODO: stage 5
