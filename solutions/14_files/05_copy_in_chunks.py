"""A large file is copied piece by piece: memory stays small, the progress is known, and it can be stopped in between.

The target is removed behind the block that has closed it: on Windows an open file cannot be removed.

大きなファイルは、少しずつコピーします。使うメモリは小さいままで、どこまで進んだかがわかり、途中で止めることもできます。

コピー先を削除するのは、それを閉じるブロックを抜けてからです。Windows では、開いているファイルは削除できません。
"""

from collections.abc import Awaitable, Callable
from pathlib import Path

import aiofiles
import aiofiles.os


async def copy(source: Path, target: Path, size: int, report: Callable[[int], Awaitable[None]]) -> int:
    """Copy the file in pieces of `size` bytes, report after each piece, and return the number of bytes."""
    done, has_begun = 0, False
    try:
        async with aiofiles.open(source, "rb") as original, aiofiles.open(target, "wb") as new:
            has_begun = True
            while piece := await original.read(size):
                await new.write(piece)
                done += len(piece)
                await report(done)
    except BaseException:  # a cancellation leaves half a file too, and CancelledError is no Exception
        if has_begun:  # else what is there is not ours
            await aiofiles.os.remove(target)
        raise
    return done
