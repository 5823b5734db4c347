"""'What is neither the pool nor the connection is the reading, so the rest of httpx.TimeoutException is "silent".'

The rest has WriteTimeout as well: then it is not the server that said nothing.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_other_errors_get_out"]
SAYS = "None of the outcomes stands for that"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        async with asyncio.timeout(deadline):
            await client.get(url, timeout=httpx.Timeout(read, pool=pool, connect=connect))
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.TimeoutException:
        return "silent"
    except TimeoutError:
        return "late"
    return "answered"
