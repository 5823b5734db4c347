"""'The semaphore must be shared, so I make it once, in the module.'

Then all calls share it: the first one sets the limit of the others, and they take each other's places.
"""

import asyncio

CAUGHT_BY = ["test_each_call_has_its_own_limit"]
SAYS = "Do they share a semaphore"


places = None


async def fetch_all(urls, fetch, limit):
    global places
    if places is None:
        places = asyncio.Semaphore(limit)

    async def fetch_in_turn(url):
        async with places:
            return await fetch(url)

    return await asyncio.gather(*(fetch_in_turn(url) for url in urls))
