"""'asyncio.timeout cancels what is in its block, so I catch CancelledError.'

Inside of the block everybody's cancellation looks like that; outside of it the deadline has become a TimeoutError.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_whoever_calls_may_end_it"]
SAYS = "Let it out"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        async with asyncio.timeout(deadline):
            try:
                await client.get(url, timeout=httpx.Timeout(read, pool=pool, connect=connect))
            except asyncio.CancelledError:
                return "late"
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    except TimeoutError:
        return "late"
    return "answered"
