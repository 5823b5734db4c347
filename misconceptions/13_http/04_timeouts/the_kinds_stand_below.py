"""'First the general case, then the special ones.'

The first `except` that fits is taken, and httpx.TimeoutException fits all of them.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_each_step_has_its_own_limit"]
SAYS = "check returned 'late'"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        async with asyncio.timeout(deadline):
            await client.get(url, timeout=httpx.Timeout(read, pool=pool, connect=connect))
    except (httpx.TimeoutException, TimeoutError):
        return "late"
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    return "answered"
