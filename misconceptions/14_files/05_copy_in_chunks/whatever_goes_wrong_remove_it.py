"""'One try around everything: whatever goes wrong, the target goes.'

When the source could not be opened nothing was copied. A target that is there is an older one, and is lost.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_without_a_source_nothing_changes"]
SAYS = "from when on is there something to remove?"


async def copy(source, target, size, report):
    done = 0
    try:
        async with aiofiles.open(source, "rb") as original, aiofiles.open(target, "wb") as new:
            while piece := await original.read(size):
                await new.write(piece)
                done += len(piece)
                await report(done)
    except BaseException:
        await asyncio.to_thread(target.unlink, missing_ok=True)
        raise
    return done
