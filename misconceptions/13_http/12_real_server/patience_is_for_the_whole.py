"""'asyncio.timeout() around the request is the same as httpx's timeout.'

It limits the whole of it. httpx limits each wait: a large file on a slow line takes its time, and is not late.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_silent_server_is_a_timeout"]
SAYS = "asyncio.timeout() limits the whole request"


async def check(urls, patience):
    outcomes = []
    async with httpx.AsyncClient(timeout=None) as client:
        for url in urls:
            try:
                async with asyncio.timeout(patience):
                    outcomes.append(await outcome(client, url))
            except TimeoutError:
                outcomes.append("timeout")
    return outcomes
