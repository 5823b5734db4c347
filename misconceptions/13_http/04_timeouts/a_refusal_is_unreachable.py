"""'Whatever goes wrong while connecting: it is unreachable.'

A refused connection is an answer, and comes at once. Who treats it as a timeout waits for better times in vain.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_other_errors_get_out"]
SAYS = "Which classes of exceptions"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        async with asyncio.timeout(deadline):
            await client.get(url, timeout=httpx.Timeout(read, pool=pool, connect=connect))
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ReadTimeout:
        return "silent"
    except httpx.RequestError:
        return "unreachable"
    except TimeoutError:
        return "late"
    return "answered"
