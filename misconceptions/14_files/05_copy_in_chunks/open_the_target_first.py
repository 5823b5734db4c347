"""'I open both files, in whatever order, and when something raises I remove the target.'

Opening the target makes it, or empties the one that is there. After that it is too late to find the source missing.
"""

import aiofiles
import aiofiles.os

CAUGHT_BY = ["test_without_a_source_nothing_changes"]
SAYS = "Which of the two is opened first"


async def copy(source, target, size, report):
    done = 0
    try:
        async with aiofiles.open(target, "wb") as new, aiofiles.open(source, "rb") as original:
            while piece := await original.read(size):
                await new.write(piece)
                done += len(piece)
                await report(done)
    except BaseException:
        await aiofiles.os.remove(target)
        raise
    return done
