"""'A semaphore of n lets n in, so each fetch gets one.'

It counts those that hold it. A semaphore that is made for every fetch has only that one to count.
"""

import asyncio

CAUGHT_BY = ["test_as_many_as_the_limit_run_at_once"]
SAYS = "share one semaphore"


async def fetch_all(urls, fetch, limit):
    async def fetch_in_turn(url):
        async with asyncio.Semaphore(limit):
            return await fetch(url)

    return await asyncio.gather(*(fetch_in_turn(url) for url in urls))
