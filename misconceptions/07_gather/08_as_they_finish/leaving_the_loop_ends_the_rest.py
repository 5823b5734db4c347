"""'When I leave the loop, as_completed() stops what it was waiting for.'

It waits for tasks and does not own them: they run on with nobody to take their results.
"""

import asyncio

CAUGHT_BY = ["test_failing_download_ends_it", "test_failing_show_ends_it", "test_cancelled_follow_leaves_no_download"]
SAYS = "cancel nothing"


async def follow(files, download, show):
    async def labelled(file):
        return file, await download(file)

    total = 0
    for result in asyncio.as_completed([labelled(file) for file in files]):
        file, size = await result
        await show(file, size)
        total += size
    return total
