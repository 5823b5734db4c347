"""'A client can do one request at a time, so each link gets its own.'

It does as many as you like. Its settings (cookies, proxies, certificates, this one's transport) are lost on the others.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_each_status_stands_in_its_place"]
SAYS = "Is another client made"


async def check_links(client, urls):
    async def check(url):
        try:
            async with httpx.AsyncClient() as own:
                return (await own.get(url)).status_code
        except httpx.RequestError:
            return None

    return await asyncio.gather(*(check(url) for url in urls))
