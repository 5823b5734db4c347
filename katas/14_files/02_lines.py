"""`async for` over a file gives it line by line: however large it is, one line at a time is in memory.

Complete `matching`, an async generator (it has a `yield`):
- It gives the lines of the file that contain `text`, in their order. The file is in UTF-8. A line ends at "\\n", and
  nowhere else (there is no "\\r" in the file). It is given without this "\\n", but otherwise as it is, with the blanks
  at its ends. The last line may lack the "\\n". If `text` is empty, all lines match, the empty ones too; there is no
  "\\n" in it.
- Memory does not grow with the file. The tests read 50 MB, and look that never more than 10 MB are in memory.
- A line is given when it has been found, before the file is read to its end; to read ahead by up to 1 MB is fine. What
  is wrong further back in the file, such as bytes that are not UTF-8, comes out as UnicodeDecodeError when the reading
  gets there.
- Other tasks go on while it reads. Use aiofiles, or ordinary files in a thread.
- No file is left open: not at the end, not after an exception, and not when the consumer has seen enough and calls
  `aclose()`. When that has returned, the file is closed.

ファイルを `async for` で回すと、1行ずつ読めます。どれほど大きなファイルでも、メモリに置くのは一度に1行です。

非同期ジェネレータ `matching` を完成させてください(`yield` を含む関数です)。
- ファイルの行のうち、`text` を含むものを、順番どおりに渡します。文字コードは UTF-8 です。行の終わりは "\\n" だけです
  ("\\r" はありません)。渡すときは、この "\\n" を除き、ほかは前後の空白も含めてそのまま渡します。最後の行には "\\n" が
  ないこともあります。`text` が空なら、空行も含めてすべての行が当てはまります。`text` に "\\n" は含まれません。
- ファイルが大きくても、使うメモリは増えません。テストでは 50 MB を読み、メモリに 10 MB を超えて置かれないことを
  確かめます。
- 見つけた行は、ファイルを最後まで読む前に渡します。1 MB までなら先読みしてもかまいません。ずっと後ろに UTF-8 でない
  バイト列があれば、読み進めてそこに達したときに UnicodeDecodeError になります。
- 読んでいる間も、ほかのタスクは動けます。aiofiles を使っても、ふつうのファイルをスレッドで扱ってもかまいません。
- 開いたままのファイルを残しません。最後まで読んだときも、例外のときも、消費側が途中でやめて `aclose()` を呼んだときも
  同じです。`aclose()` が戻ったときには、ファイルは閉じています。
"""

from collections.abc import AsyncGenerator
from pathlib import Path


async def matching(path: Path, text: str) -> AsyncGenerator[str, None]:
    """Give the lines of the file that contain the text, each without its line end."""
    # TODO: what gives the lines one after the other, and who closes the file when nobody asks for more?
    raise NotImplementedError
    yield  # makes this an async generator, until your own `yield` does
