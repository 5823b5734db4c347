"""'`async with` cleans up, however the block ends.'

It closes the file. What has been written so far is then safely in half a file.
"""

import aiofiles

CAUGHT_BY = ["test_a_failed_copy_is_removed", "test_a_cancelled_copy_is_removed"]
SAYS = "Half a file is easily taken for a whole one"


async def copy(source, target, size, report):
    done = 0
    async with aiofiles.open(source, "rb") as original, aiofiles.open(target, "wb") as new:
        while piece := await original.read(size):
            await new.write(piece)
            done += len(piece)
            await report(done)
    return done
