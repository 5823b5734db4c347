"""as_completed() gives results in the order in which they are ready, one after another, to a single loop.

Complete `follow`: it downloads all files at the same time and shows each one when it has ended.
- When a download has ended, `await show(file, size)`. Only one is shown at a time, in the order in which they ended.
  The downloads go on while one of them is shown.
- Return the sum of all sizes, 0 where there are no files. All files have different names.
- If a download or `show` fails, its exception reaches the caller, as it is or in an exception group, without waiting
  for the downloads that are still under way.
- However `follow` ends (a failure, or `follow` is cancelled), no download is left: those under way are cancelled, and
  have ended, with their own cleaning up, before `follow` ends.

From Python 3.13 on `async for` over as_completed() gives the tasks themselves. This kata is for older Pythons, too:
there an ordinary `for` gives coroutines, each of which leads to the next result and does not tell whose it is.

as_completed() を使うと、できた順に1つずつ、1つのループで結果を受け取れます。

`follow` を完成させてください。すべてのファイルを同時にダウンロードし、終わったものから表示します。
- ダウンロードが終わったら `await show(ファイル名, サイズ)` で表示します。表示は一度に1つずつ、終わった順に行います。
  表示している間も、ほかのダウンロードは進みます。
- 全サイズの合計を返します。ファイルがなければ 0 です。ファイル名は重複しません。
- ダウンロードや `show` が失敗したら、進行中のダウンロードを待たずに、その例外を呼び出し元に伝えます。例外はそのまま
  でも、例外グループに入っていてもかまいません。
- どう終わる場合でも(失敗しても、`follow` がキャンセルされても)、ダウンロードを残しません。進行中のものをキャンセルし、
  その後始末まで終わってから `follow` が終わります。

Python 3.13 からは、as_completed() を `async for` で回すとタスクそのものが得られます。このカタでは、それより前の
Python でも動くように書いてください。普通の `for` から得られるのは「次の結果」につながるコルーチンで、どのファイルの
結果かは分かりません。
"""

from collections.abc import Callable, Coroutine, Sequence
from typing import Any

Download = Callable[[str], Coroutine[Any, Any, int]]  # a coroutine function: name of a file to its size
Show = Callable[[str, int], Coroutine[Any, Any, None]]


async def follow(files: Sequence[str], download: Download, show: Show) -> int:
    """Run `download(file)` for each file at the same time, show each as it ends, and return the sum of the sizes."""
    # TODO: how does a result tell which file it belongs to, and who ends what is still under way?
    raise NotImplementedError
