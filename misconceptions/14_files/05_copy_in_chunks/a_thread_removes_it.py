"""'A thread removes the half file in the background, nobody has to wait for that.'

Who catches the exception may look, or copy again to the same place, while the half file is still there, and lose the
new one when it is removed at last.
"""

import asyncio

import aiofiles

CAUGHT_BY = ["test_a_cancelled_copy_is_removed"]
SAYS = "wait until it is removed"


async def copy(source, target, size, report):
    done, has_begun = 0, False
    try:
        async with aiofiles.open(source, "rb") as original, aiofiles.open(target, "wb") as new:
            has_begun = True
            while piece := await original.read(size):
                await new.write(piece)
                done += len(piece)
                await report(done)
    except BaseException:
        if has_begun:
            asyncio.get_running_loop().run_in_executor(None, target.unlink)
        raise
    return done
