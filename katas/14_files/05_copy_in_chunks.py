"""A large file is copied piece by piece: memory stays small, the progress is known, and it can be stopped in between.

Complete `copy`, which copies the bytes of a file into a new one:
- It copies pieces of `size` bytes, of which the last one may be smaller, and after each piece awaits `report(done)`,
  where done is the number of bytes copied so far (a few of them may still be in a buffer). For an empty file there is
  no report. It returns the number of all bytes. If there is a target already, it is replaced.
- Memory does not grow with the file. The tests copy 50 MB in pieces of 1 MB, and look that never more than 10 MB are in
  memory.
- If it does not come to its end, be it that `report` raises something, that copy is cancelled, or anything else, the
  half-written target is removed, and then the exception (CancelledError too) comes out. A target that was there before
  may be gone then, or be there as it was. But if one of the files cannot be opened, all stays as it was: a target that
  was there before is still there, one that was not is not made. A cancellation while the files are being opened need
  not be considered.
- Other tasks go on meanwhile, and no file is left open. Use aiofiles (aiofiles.os has remove() and others), or ordinary
  files in a thread.

大きなファイルは、少しずつコピーします。使うメモリは小さいままで、どこまで進んだかがわかり、途中で止めることもできます。

ファイルの中身を新しいファイルにコピーする関数 `copy` を完成させてください。
- `size` バイトずつコピーし(最後だけは短いことがあります)、1回コピーするごとに `report(done)` を await します。done は、
  それまでにコピーしたバイト数です(一部がまだバッファーにあってもかまいません)。空のファイルでは一度も呼びません。
  戻り値は全体のバイト数です。コピー先がすでにあれば、置き換えます。
- ファイルが大きくても、使うメモリは増えません。テストでは 50 MB を 1 MB ずつコピーし、メモリに 10 MB を超えて置かれない
  ことを確かめます。
- `report` の例外でも、copy のキャンセルでも、ほかの理由でも、最後までコピーできなかったら、途中までのコピー先を
  削除してから、その例外(CancelledError も)をそのまま出します。このとき、前からあったコピー先は、消えていても、元の
  まま残っていてもかまいません。ただし、どちらかのファイルを開けないときは、何も変えません。前からあったコピー先は
  残し、なかったコピー先は作りません。ファイルを開いている最中のキャンセルは、考えなくてかまいません。
- コピーの間も、ほかのタスクは動けます。開いたままのファイルは残しません。aiofiles を使っても、ふつうのファイルを
  スレッドで扱ってもかまいません(aiofiles.os には、削除のための remove() などがあります)。
"""

from collections.abc import Awaitable, Callable
from pathlib import Path


async def copy(source: Path, target: Path, size: int, report: Callable[[int], Awaitable[None]]) -> int:
    """Copy the file in pieces of `size` bytes, report after each piece, and return the number of bytes."""
    # TODO: which call gives the next piece, and what does it give at the end?
    raise NotImplementedError
