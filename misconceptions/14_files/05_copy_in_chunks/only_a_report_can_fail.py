"""'Reading and writing just work. What can raise, or be cancelled, is the report.'

A cancellation comes out of whatever is awaited at that moment, and that is mostly a read or a write.
"""

import aiofiles
import aiofiles.os

CAUGHT_BY = ["test_a_cancelled_copy_is_removed"]
SAYS = "it comes out of whatever is awaited"


async def copy(source, target, size, report):
    done = 0
    async with aiofiles.open(source, "rb") as original, aiofiles.open(target, "wb") as new:
        while piece := await original.read(size):
            await new.write(piece)
            done += len(piece)
            try:
                await report(done)
            except BaseException:
                await aiofiles.os.remove(target)
                raise
    return done
