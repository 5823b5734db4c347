"""'httpx.Timeout takes one number for the whole request: that is the deadline.'

The number is for each step that is not named, and begins anew with each piece of data: it limits no whole.
"""

import httpx

CAUGHT_BY = ["test_the_whole_has_a_deadline"]
SAYS = "all of them than the deadline"


async def check(client, url, *, pool, connect, read, deadline):
    try:
        await client.get(url, timeout=httpx.Timeout(deadline, pool=pool, connect=connect, read=read))
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    except httpx.TimeoutException:
        return "late"
    return "answered"
