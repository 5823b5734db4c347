"""'A link that has moved is all right if the new address is, so I follow it.'

That is another question, and it sends requests to where nobody has asked for. httpx, unlike requests, does not follow
by default.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_each_status_stands_in_its_place"]
SAYS = "Are redirects followed?"


async def check_links(client, urls):
    async def check(url):
        try:
            response = await client.get(url, follow_redirects=True)
        except httpx.RequestError:
            return None
        return response.status_code

    return await asyncio.gather(*(check(url) for url in urls))
