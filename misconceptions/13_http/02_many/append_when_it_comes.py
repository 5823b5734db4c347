"""'Each task appends its status, so all of them are in the list.'

In the order in which they came. Nobody can tell which URL a status belongs to.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_each_status_stands_in_its_place"]
SAYS = "the order in which they came"


async def check_links(client, urls):
    statuses = []

    async def check(url):
        try:
            statuses.append((await client.get(url)).status_code)
        except httpx.RequestError:
            statuses.append(None)

    await asyncio.gather(*(check(url) for url in urls))
    return statuses
