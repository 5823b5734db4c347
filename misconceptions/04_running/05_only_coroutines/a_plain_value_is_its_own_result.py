"""'There is nothing to wait for in 42, so the result is 42.'

JavaScript's await says so. In Python it is a mistake, most often a forgotten call, and it is to be seen.
"""

import asyncio
import inspect

CAUGHT_BY = ["test_what_cannot_be_awaited_is_refused"]
SAYS = "should be refused with TypeError"


def run_any(awaitable):
    if not inspect.isawaitable(awaitable):
        return awaitable

    async def waiter():
        return await awaitable

    return asyncio.run(waiter())
