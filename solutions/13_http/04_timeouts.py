"""httpx's timeouts each limit one step of a request, and none limits the whole: that is what asyncio.timeout is for.

The read timeout begins anew with each piece of data. httpx raises its own exceptions, which are no TimeoutError;
asyncio.timeout raises TimeoutError, and only for its own deadline: a cancellation from outside passes through it.

httpx のタイムアウトは段階ごとのもので、リクエスト全体は制限しません。全体の期限には asyncio.timeout を使います。

read のタイムアウトは、データが届くたびに数え直されます。httpx が出すのは独自の例外で、TimeoutError ではありません。
asyncio.timeout は、自分の期限が来たときだけ TimeoutError を出し、外からのキャンセルはそのまま通します。
"""

import asyncio

import httpx


async def check(
    client: httpx.AsyncClient, url: str, *, pool: float, connect: float, read: float, deadline: float
) -> str:
    """Return "answered", "busy", "unreachable", "silent" or "late"; the limits are in seconds."""
    steps = httpx.Timeout(read, pool=pool, connect=connect)  # the first one is for all that is not named
    try:
        async with asyncio.timeout(deadline):  # cancels the request, which closes its connection
            await client.get(url, timeout=steps)  # for this request only
    except httpx.PoolTimeout:
        return "busy"
    except httpx.ConnectTimeout:
        return "unreachable"
    except httpx.ReadTimeout:
        return "silent"
    except TimeoutError:  # the deadline's
        return "late"
    return "answered"
