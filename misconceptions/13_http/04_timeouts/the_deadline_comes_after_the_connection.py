"""'I open the stream, and then the deadline is for the reading.'

It is for all of it: the waiting for a connection, and the connecting, take their share of it.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_the_whole_has_a_deadline"]
SAYS = "counts from the call of check"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        async with client.stream("GET", url, timeout=httpx.Timeout(read, pool=pool, connect=connect)) as response:
            async with asyncio.timeout(deadline):
                await response.aread()
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    except TimeoutError:
        return "late"
    return "answered"
