"""'What the loop gives is one of my tasks, so I look up its file.'

An ordinary `for` gives new coroutines that lead to the next result. Only `async for`, since 3.13, gives the tasks.
"""

import asyncio

CAUGHT_BY = ["test_each_file_is_shown_with_its_own_size"]
SAYS = "none of those that were passed in"


async def follow(files, download, show):
    total = 0
    file_of = {asyncio.create_task(download(file)): file for file in files}
    for task in asyncio.as_completed(file_of):
        size = await task
        await show(file_of[task], size)
        total += size
    return total
