"""'The semaphore must be shared, so I make it once, in the module.'

Then all calls share it: the first one sets the limit of the others, and they take each other's places.
"""

import asyncio

CAUGHT_BY = ["test_each_call_has_its_own_limit"]
SAYS = "Do the calls share a semaphore?"

places = None


async def download(client, urls, limit):
    global places
    if places is None:
        places = asyncio.Semaphore(limit)

    async def get(url):
        async with places:
            return await client.get(url)

    return await asyncio.gather(*(get(url) for url in urls))
