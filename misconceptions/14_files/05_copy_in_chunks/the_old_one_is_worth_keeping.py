"""'If there was a target before, I must not remove it: it is not mine.'

The old one is gone since "wb" has emptied it. What is kept is half of the new one, under the name of the old.
"""

import aiofiles
import aiofiles.os

CAUGHT_BY = ["test_a_failed_copy_is_removed"]
SAYS = "of the old one nothing is left"


async def copy(source, target, size, report):
    existed = await aiofiles.os.path.exists(target)
    done = 0
    try:
        async with aiofiles.open(source, "rb") as original, aiofiles.open(target, "wb") as new:
            while piece := await original.read(size):
                await new.write(piece)
                done += len(piece)
                await report(done)
    except BaseException:
        if not existed and await aiofiles.os.path.exists(target):
            await aiofiles.os.remove(target)
        raise
    return done
