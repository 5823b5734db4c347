"""'When I am cancelled in asyncio.wait(), its tasks are cancelled as well.'

wait() only waits. The requests go on without anybody, and those that wait for a place are sent later.
"""

import asyncio

CAUGHT_BY = ["test_cancellation_stops_all_of_them"]
SAYS = "asyncio.wait() does not"


async def download(client, urls, limit):
    places = asyncio.Semaphore(limit)

    async def get(url):
        async with places:
            return await client.get(url)

    tasks = [asyncio.create_task(get(url)) for url in urls]
    if tasks:
        await asyncio.wait(tasks)
    return [task.result() for task in tasks]
