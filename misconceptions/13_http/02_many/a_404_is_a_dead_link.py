"""'httpx.HTTPError is whatever can go wrong, so it is None.'

HTTPStatusError is one, too: behind a 404 there is a server that answered.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_each_status_stands_in_its_place"]
SAYS = "Is an error status taken for no response?"


async def check_links(client, urls):
    async def check(url):
        try:
            response = await client.get(url)
            response.raise_for_status()
        except httpx.HTTPError:
            return None
        return response.status_code

    return await asyncio.gather(*(check(url) for url in urls))
