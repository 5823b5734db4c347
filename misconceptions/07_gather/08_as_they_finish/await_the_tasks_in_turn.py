"""'All are started; then I await one task after the other and show it.'

They do run at the same time, but the first of the list holds up all that are ready before it.
"""

import asyncio

CAUGHT_BY = ["test_each_file_is_shown_as_soon_as_it_is_there"]
SAYS = "awaited in the order of the files"


async def follow(files, download, show):
    total = 0
    tasks = [asyncio.create_task(download(file)) for file in files]
    for file, task in zip(files, tasks, strict=True):
        size = await task
        await show(file, size)
        total += size
    return total
