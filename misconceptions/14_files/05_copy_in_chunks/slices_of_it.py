"""'I read the file and write it piece by piece.'

Writing in pieces saves no memory when all of them are there before the first is written.
"""

import aiofiles
import aiofiles.os

CAUGHT_BY = ["test_memory_does_not_grow_with_the_file"]
SAYS = "read() without a size reads all of it"


async def copy(source, target, size, report):
    async with aiofiles.open(source, "rb") as original:
        data = await original.read()
    try:
        async with aiofiles.open(target, "wb") as new:
            for start in range(0, len(data), size):
                await new.write(data[start : start + size])
                await report(min(start + size, len(data)))
    except BaseException:
        await aiofiles.os.remove(target)
        raise
    return len(data)
