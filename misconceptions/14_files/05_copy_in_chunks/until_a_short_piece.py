"""'A piece that is shorter than `size` was the last one.'

When the file is a whole number of pieces the last one is empty, and is reported all the same.
"""

import aiofiles
import aiofiles.os

CAUGHT_BY = ["test_each_piece_is_reported"]
SAYS = "only when there was a piece"


async def copy(source, target, size, report):
    done = 0
    async with aiofiles.open(source, "rb") as original:
        try:
            async with aiofiles.open(target, "wb") as new:
                while True:
                    piece = await original.read(size)
                    await new.write(piece)
                    done += len(piece)
                    await report(done)
                    if len(piece) < size:
                        break
        except BaseException:
            await aiofiles.os.remove(target)
            raise
    return done
