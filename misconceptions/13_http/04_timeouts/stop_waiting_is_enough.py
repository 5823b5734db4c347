"""'asyncio.wait() with a timeout ends when the time is over.'

The waiting does. The request goes on, and keeps its connection.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_the_whole_has_a_deadline"]
SAYS = "let it go on"


async def check(client, url, *, pool, connect, read, deadline):
    task = asyncio.create_task(client.get(url, timeout=httpx.Timeout(read, pool=pool, connect=connect)))
    try:
        done, _ = await asyncio.wait([task], timeout=deadline)
        if not done:
            return "late"
        task.result()
    except asyncio.CancelledError:
        task.cancel()
        raise
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    return "answered"
