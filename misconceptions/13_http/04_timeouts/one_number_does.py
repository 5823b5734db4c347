"""'A timeout is a number, and that number is the deadline.'

Each step then has that much time, and a server that cannot be reached holds up the caller for longer than it should.
"""

import httpx

CAUGHT_BY = ["test_each_step_has_its_own_limit"]
SAYS = "one number to all of them"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        await client.get(url, timeout=deadline)
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    return "answered"
