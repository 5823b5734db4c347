"""'In finally I cancel all tasks, and then they are gone.'

cancel() only asks. The downloads clean up after follow has ended, when nobody expects them any more.
"""

import asyncio

CAUGHT_BY = ["test_failing_download_ends_it", "test_cancelled_follow_leaves_no_download"]
SAYS = "cancel() alone only asks"


async def follow(files, download, show):
    async def labelled(file):
        return file, await download(file)

    tasks = [asyncio.create_task(labelled(file)) for file in files]
    total = 0
    try:
        for result in asyncio.as_completed(tasks):
            file, size = await result
            await show(file, size)
            total += size
    finally:
        for task in tasks:
            task.cancel()
    return total
