"""Reading or writing a file stops the thread that does it, so on an event loop it is done in another thread: aiofiles.

Complete `rewrite`, which replaces the text of a file:
- It reads the whole text, calls `change(text)`, and writes what that returns in place of the old text, which may be
  longer or shorter. It returns the new text. Either text may be empty, and lines end with "\\n".
- Both texts are in the given encoding, whatever the computer's default is.
- Other tasks go on while it reads and while it writes. Use aiofiles, or ordinary files in a thread.
- If `change` raises, the exception comes out and the file is as it was. If there is no such file, FileNotFoundError
  comes out, and there is none afterwards.
- No file is left open, also when something goes wrong, such as bytes that are no text in the encoding, or a new text
  that cannot be written in it: UnicodeError comes out then.

ファイルを読み書きすると、そのスレッドは止まります。イベントループでは、それを別のスレッドに任せます。そのための道具が
aiofiles です。

ファイルのテキストを書き換える関数 `rewrite` を完成させてください。
- テキストを全部読み、`change(テキスト)` を呼び、その戻り値を、元のテキストの代わりに書き込みます。新しいテキストは、
  元より長いことも短いこともあります。戻り値は新しいテキストです。どちらのテキストも、空のことがあります。
  改行は "\\n" です。
- 文字コードは、読むときも書くときも引数 encoding のとおりです。コンピューターの既定値は関係ありません。
- 読んでいる間も書いている間も、ほかのタスクは動けます。aiofiles を使っても、ふつうのファイルをスレッドで
  扱ってもかまいません。
- `change` が例外を出したら、その例外をそのまま出し、ファイルは元のままにします。ファイルがなければ FileNotFoundError を
  出し、新しいファイルも作りません。
- うまくいかなかったときも、開いたままのファイルを残しません。たとえば、元の中身をその文字コードで読めないときや、
  新しいテキストをその文字コードで書けないときです。そのときは UnicodeError をそのまま出します。
"""

from collections.abc import Callable
from pathlib import Path


async def rewrite(path: Path, encoding: str, change: Callable[[str], str]) -> str:
    """Replace the text of the file by change(text), and return the new text."""
    # TODO: how is a file opened, read and written with aiofiles, and who closes it?
    raise NotImplementedError
