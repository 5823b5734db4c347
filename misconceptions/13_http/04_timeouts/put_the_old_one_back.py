"""'I set client.timeout, and put the old one back afterwards.'

In between others use the client as well: who ends last puts back what somebody else had set.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_client_keeps_its_own_timeouts"]
SAYS = "give the limits to the request"


async def check(client, url, *, pool, connect, read, deadline):
    before, client.timeout = client.timeout, httpx.Timeout(read, pool=pool, connect=connect)
    try:
        async with asyncio.timeout(deadline):
            await client.get(url)
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    except TimeoutError:
        return "late"
    finally:
        client.timeout = before
    return "answered"
