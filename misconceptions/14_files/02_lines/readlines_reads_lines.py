"""'readlines() gives me the lines, so it reads line by line.'

It gives a list of all of them: none comes before the last one has been read.
"""

import aiofiles

CAUGHT_BY = ["test_memory_does_not_grow_with_the_file"]
SAYS = "read() and readlines() read all of it"


async def matching(path, text):
    async with aiofiles.open(path, encoding="utf-8") as file:
        for line in await file.readlines():
            if text in line:
                yield line.removesuffix("\n")
