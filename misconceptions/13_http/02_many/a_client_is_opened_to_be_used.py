"""'A client is used with `async with`.'

By whoever made it: the end of the block closes it, and the caller's next request fails.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_client_stays_open"]
SAYS = "leave that to whoever made it"


async def check_links(client, urls):
    async def check(url):
        try:
            return (await client.get(url)).status_code
        except httpx.RequestError:
            return None

    async with client:
        return await asyncio.gather(*(check(url) for url in urls))
