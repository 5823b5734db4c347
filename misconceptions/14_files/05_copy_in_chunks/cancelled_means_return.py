"""'When it is cancelled I remove the half file and return: done.'

The caller takes a file for copied that is not there, and goes on though it was told to stop.
"""

import asyncio

import aiofiles
import aiofiles.os

CAUGHT_BY = ["test_a_cancelled_copy_is_removed"]
SAYS = "Was CancelledError caught and not raised again?"


async def copy(source, target, size, report):
    done = 0
    async with aiofiles.open(source, "rb") as original:
        try:
            async with aiofiles.open(target, "wb") as new:
                while piece := await original.read(size):
                    await new.write(piece)
                    done += len(piece)
                    await report(done)
        except asyncio.CancelledError:
            await aiofiles.os.remove(target)
        except BaseException:
            await aiofiles.os.remove(target)
            raise
    return done
