"""The end of a growing file is only where it ends now: whoever follows it looks again later, and half a line waits.

Complete `tail`, an async generator (it has a `yield`) that follows a file as a program writes into it:
- It gives the lines of the file as str, from the first one on, each with the "\\n" at its end. A line ends with "\\n"
  and with nothing else: "\\r" is a character like any other. Lines that are there, however long, come without a sleep.
- When there is no further line, it sleeps for `pause` seconds, looks again, and so on, for ever. Its end is decided by
  the consumer.
- The program may have written any part of a line so far. Half a line is not given before its "\\n" is there too; then
  the line is given whole. The text is UTF-8, and what is there may end in the middle of a character.
- However the consumer ends it, by aclose() or by a cancellation during the sleep, the file is closed. The cancellation
  gets out. (In the middle of opening or reading it is another subject: that of atomic_write.)
- If the file is missing, FileNotFoundError comes out, with the first line that is asked for.
- Other tasks go on meanwhile: the file is read in threads, by aiofiles or to_thread(), as you like.
The file only grows; that it is replaced or emptied need not be thought of.

追記され続けるファイルの「終わり」とは、今のところの終わりにすぎません。あとでまた見に行き、書きかけの行は、書き終わるのを
待ちます。

プログラムが書き込んでいる途中のファイルを追いかける、非同期ジェネレータ `tail` を完成させてください(`yield` を含む
関数です)。
- ファイルの行を、最初の行から順に、行末の "\\n" を付けたまま str で渡します。行の終わりを表すのは "\\n" だけで、
  "\\r" はふつうの文字です。すでにある行は、どれだけ長くても、スリープせずに渡します。
- 渡せる行がなくなったら、`pause` 秒スリープしてから、もう一度見ます。これをずっと繰り返します。いつ終わるかを決めるのは
  消費側です。
- 行は、途中まで書かれていることがあります。書きかけの行は "\\n" が書かれるまで渡さず、書かれたら、行全体を渡します。
  テキストは UTF-8 で、文字の途中のバイトまでしか書かれていないこともあります。
- 消費側がどのように終わらせても(aclose() でも、スリープ中のキャンセルでも)、ファイルを閉じます。キャンセルは外に
  伝えます。ファイルを開いたり読んだりしている最中のキャンセルは、ここでは扱いません。それは atomic_write のテーマです。
- ファイルがなければ、最初の行を求められたときに FileNotFoundError を出します。
- その間も、ほかのタスクは動けます。ファイルは、aiofiles でも to_thread() でも、スレッドで読みます。
ファイルには追記されるだけです。置き換えられたり、空にされたりすることは、考えなくてかまいません。
"""

from collections.abc import AsyncGenerator
from pathlib import Path


async def tail(path: Path, pause: float) -> AsyncGenerator[str, None]:
    """Give the lines of the file, those that are there and those that come, looking every `pause` seconds."""
    # TODO: what does a read give at the end of a file, and what if it gives half a line?
    raise NotImplementedError
    yield  # makes this an async generator, until your own `yield` does
