"""'acquire(), get(), release(): the place is free again after the request.'

When the request raises, release() is not reached: those who wait for the place wait for ever.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_caller_and_frees_the_place"]
SAYS = "given back when a request raises"


async def download(client, urls, limit):
    places = asyncio.Semaphore(limit)

    async def get(url):
        await places.acquire()
        response = await client.get(url)
        places.release()
        return response

    return await asyncio.gather(*(get(url) for url in urls))
