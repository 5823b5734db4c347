"""'After a request comes raise_for_status(), always.'

Here the question is whether an answer comes in time; 500 is one.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_an_answer_in_time"]
SAYS = "raise_for_status() does"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        async with asyncio.timeout(deadline):
            response = await client.get(url, timeout=httpx.Timeout(read, pool=pool, connect=connect))
            response.raise_for_status()
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    except TimeoutError:
        return "late"
    return "answered"
