"""'Each task downloads its file and shows it: who is ready first shows first.'

Several are shown at the same time as soon as showing takes a while. One loop over all results needs no lock.
"""

import asyncio

CAUGHT_BY = ["test_one_is_shown_at_a_time_in_the_order_in_which_they_ended"]
SAYS = "Does every download show itself"


async def follow(files, download, show):
    async def download_and_show(file):
        size = await download(file)
        await show(file, size)
        return size

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(download_and_show(file)) for file in files]
    return sum(task.result() for task in tasks)
