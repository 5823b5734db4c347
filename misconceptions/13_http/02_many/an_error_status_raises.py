"""'After a request comes raise_for_status(), always.'

It makes an exception of a status that is a good answer here, and one 404 takes all the other results along.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_each_status_stands_in_its_place"]
SAYS = "raise_for_status() does"


async def check_links(client, urls):
    async def check(url):
        try:
            response = await client.get(url)
        except httpx.RequestError:
            return None
        return response.raise_for_status().status_code

    return await asyncio.gather(*(check(url) for url in urls))
