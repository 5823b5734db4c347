"""'`except Exception` catches whatever can go wrong.'

A cancellation is nothing that goes wrong: CancelledError is a BaseException, and half a file is left.
"""

import aiofiles
import aiofiles.os

CAUGHT_BY = ["test_a_cancelled_copy_is_removed"]
SAYS = "CancelledError is no Exception"


async def copy(source, target, size, report):
    done = 0
    async with aiofiles.open(source, "rb") as original:
        try:
            async with aiofiles.open(target, "wb") as new:
                while piece := await original.read(size):
                    await new.write(piece)
                    done += len(piece)
                    await report(done)
        except Exception:
            await aiofiles.os.remove(target)
            raise
    return done
