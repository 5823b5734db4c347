"""'async with the semaphore in the loop: so n requests run at the same time.'

A semaphore only holds back. Nobody starts anything here: the loop awaits one response after another.
"""

import asyncio

CAUGHT_BY = ["test_as_many_as_the_limit_are_in_flight"]
SAYS = "Is each one awaited before the next"


async def download(client, urls, limit):
    places = asyncio.Semaphore(limit)
    responses = []
    for url in urls:
        async with places:
            responses.append(await client.get(url))
    return responses
