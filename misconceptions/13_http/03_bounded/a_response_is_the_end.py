"""'When send() returns, the response is there, so the place is free.'

With stream=True only its head is there: the body is still on its way, over the same connection.
"""

import asyncio

CAUGHT_BY = ["test_as_many_as_the_limit_are_in_flight", "test_next_is_sent_as_soon_as_one_is_through"]
SAYS = "read to the end"


async def download(client, urls, limit):
    places = asyncio.Semaphore(limit)

    async def get(url):
        async with places:
            response = await client.send(client.build_request("GET", url), stream=True)
        await response.aread()
        return response

    return await asyncio.gather(*(get(url) for url in urls))
