"""'gather() has all the sizes, so I show them when it is through.'

Nothing is seen until the slowest download has ended, and the order in which they ended is lost.
"""

import asyncio

CAUGHT_BY = ["test_each_file_is_shown_as_soon_as_it_is_there"]
SAYS = "shown only when all are there"


async def follow(files, download, show):
    sizes = await asyncio.gather(*(download(file) for file in files))
    for file, size in zip(files, sizes, strict=True):
        await show(file, size)
    return sum(sizes)
