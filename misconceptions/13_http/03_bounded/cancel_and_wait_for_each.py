"""'When I am cancelled I cancel my tasks: one, wait for its end, then the next.'

The first one gives its place back while the others still wait for one, and the next request is sent.
"""

import asyncio

CAUGHT_BY = ["test_cancellation_stops_all_of_them"]
SAYS = "cancel those that wait as well"


async def download(client, urls, limit):
    places = asyncio.Semaphore(limit)

    async def get(url):
        async with places:
            return await client.get(url)

    tasks = [asyncio.create_task(get(url)) for url in urls]
    try:
        return [await task for task in tasks]
    finally:
        for task in tasks:
            task.cancel()
            await asyncio.wait([task])
