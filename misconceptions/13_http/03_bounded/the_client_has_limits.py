"""'httpx has that: a client with httpx.Limits(max_connections=limit).'

That bounds the connections of a client of your own, without the settings of the one you were given. And its requests
wait for a connection no longer than the pool timeout, 5 s by default: then they fail with PoolTimeout.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_responses_stand_in_the_order_of_the_urls", "test_client_stays_open"]
SAYS = "Limits of its connections"


async def download(client, urls, limit):
    async with httpx.AsyncClient(limits=httpx.Limits(max_connections=limit)) as own:
        return await asyncio.gather(*(own.get(url) for url in urls))
