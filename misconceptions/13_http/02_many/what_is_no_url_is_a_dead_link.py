"""'A URL that is none cannot be reached: that is a dead link, too.'

Nobody has tried to reach it. The list is wrong, and its owner is told that the network is.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_a_bug_is_not_hidden"]
SAYS = "InvalidURL('no URL'), which is no httpx.RequestError"


async def check_links(client, urls):
    async def check(url):
        try:
            return (await client.get(url)).status_code
        except (httpx.RequestError, httpx.InvalidURL):
            return None

    return await asyncio.gather(*(check(url) for url in urls))
