"""'When the status is there, the server has answered.'

With stream() only the head of the response is. A server that stops in the middle of the body is not noticed.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_an_answer_in_time"]
SAYS = "Has the body been read"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        async with asyncio.timeout(deadline):
            async with client.stream("GET", url, timeout=httpx.Timeout(read, pool=pool, connect=connect)):
                return "answered"
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    except TimeoutError:
        return "late"
