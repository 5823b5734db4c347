"""'With return_exceptions=True one failure does not spoil the rest.'

It puts exceptions where responses are expected. Whoever called it finds out when `.text` is not there.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_caller_and_frees_the_place"]
SAYS = "What a request raises should be raised"


async def download(client, urls, limit):
    places = asyncio.Semaphore(limit)

    async def get(url):
        async with places:
            return await client.get(url)

    return await asyncio.gather(*(get(url) for url in urls), return_exceptions=True)
