"""'A response that I have is a response that I can read, now or later.'

Later is up to somebody else then; until it is read or closed its connection is lent.
"""

import asyncio

CAUGHT_BY = ["test_responses_stand_in_the_order_of_the_urls"]
SAYS = "have not been read"


async def download(client, urls, limit):
    places = asyncio.Semaphore(limit)

    async def get(url):
        async with places:
            return await client.send(client.build_request("GET", url), stream=True)

    return await asyncio.gather(*(get(url) for url in urls))
