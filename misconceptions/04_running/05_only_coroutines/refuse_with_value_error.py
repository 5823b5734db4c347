"""'The value is wrong: ValueError.'

Its type is what is wrong. asyncio.run() itself said ValueError up to 3.13, and says TypeError since.
"""

import asyncio
import inspect

CAUGHT_BY = ["test_what_cannot_be_awaited_is_refused"]
SAYS = "it raised ValueError"


def run_any(awaitable):
    if not inspect.isawaitable(awaitable):
        raise ValueError("an awaitable was expected")

    async def waiter():
        return await awaitable

    return asyncio.run(waiter())
