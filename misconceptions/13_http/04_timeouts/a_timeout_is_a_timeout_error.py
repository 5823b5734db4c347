"""'A timeout is a TimeoutError.'

asyncio's is. httpx.TimeoutException is no TimeoutError, and has a class for each step.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_each_step_has_its_own_limit", "test_silence_in_the_middle"]
SAYS = "httpx's timeouts are no TimeoutError"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        async with asyncio.timeout(deadline):
            await client.get(url, timeout=httpx.Timeout(read, pool=pool, connect=connect))
    except TimeoutError:
        return "late"
    return "answered"
