"""'zip(files, as_completed(tasks)) puts each result with its file.'

as_completed() gives whatever is ready next: its first result is that of the fastest, not of the first file.
"""

import asyncio

CAUGHT_BY = ["test_each_file_is_shown_with_its_own_size"]
SAYS = "which file does a result belong to"


async def follow(files, download, show):
    total = 0
    downloads = [download(file) for file in files]
    for file, result in zip(files, asyncio.as_completed(downloads), strict=True):
        size = await result
        await show(file, size)
        total += size
    return total
