"""'The copy need not wait for the report: a task brings it, and the next piece is read meanwhile.'

Reports then come late, nobody hears of their exceptions, and at the end some are still under way.
"""

import asyncio

import aiofiles
import aiofiles.os

CAUGHT_BY = ["test_a_failed_copy_is_removed"]
SAYS = "out of copy came None"


async def copy(source, target, size, report):
    done = 0
    async with aiofiles.open(source, "rb") as original:
        try:
            async with aiofiles.open(target, "wb") as new:
                while piece := await original.read(size):
                    await new.write(piece)
                    done += len(piece)
                    asyncio.create_task(report(done))  # noqa: RUF006
        except BaseException:
            await aiofiles.os.remove(target)
            raise
    return done
