"""'Awaitable means that it has __await__.'

Nearly. A generator-based coroutine, as types.coroutine makes them, has none, and `await` takes it.
"""

import asyncio

CAUGHT_BY = ["test_a_generator_based_coroutine"]
SAYS = "has no __await__"


def run_any(awaitable):
    if not hasattr(awaitable, "__await__"):
        raise TypeError("an awaitable is required")

    async def waiter():
        return await awaitable

    return asyncio.run(waiter())
