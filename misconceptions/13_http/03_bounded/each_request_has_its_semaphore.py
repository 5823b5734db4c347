"""'A semaphore of n lets n through, so I put one around each request.'

It counts those that share it. One that is made for each request has only that one to count.
"""

import asyncio

CAUGHT_BY = ["test_as_many_as_the_limit_are_in_flight", "test_next_is_sent_as_soon_as_one_is_through"]
SAYS = "share one semaphore"


async def download(client, urls, limit):
    async def get(url):
        async with asyncio.Semaphore(limit):
            return await client.get(url)

    return await asyncio.gather(*(get(url) for url in urls))
