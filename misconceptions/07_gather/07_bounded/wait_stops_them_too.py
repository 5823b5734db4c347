"""'When I am cancelled in asyncio.wait(), its tasks are cancelled as well.'

wait() only waits. What it waited for goes on without anybody, unlike the children of gather().
"""

import asyncio

CAUGHT_BY = ["test_cancellation_stops_all_of_them"]
SAYS = "asyncio.wait() does not"


async def fetch_all(urls, fetch, limit):
    places = asyncio.Semaphore(limit)

    async def fetch_in_turn(url):
        async with places:
            return await fetch(url)

    tasks = [asyncio.create_task(fetch_in_turn(url)) for url in urls]
    if tasks:
        await asyncio.wait(tasks)
    return [task.result() for task in tasks]
