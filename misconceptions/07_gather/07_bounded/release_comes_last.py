"""'acquire(), fetch, release(): the place is free again after the fetch.'

When the fetch raises, release() is not reached: those who wait for the place wait for ever.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_caller_and_frees_the_place"]
SAYS = "given back when a fetch raises"


async def fetch_all(urls, fetch, limit):
    places = asyncio.Semaphore(limit)

    async def fetch_in_turn(url):
        await places.acquire()
        page = await fetch(url)
        places.release()
        return page

    return await asyncio.gather(*(fetch_in_turn(url) for url in urls))
