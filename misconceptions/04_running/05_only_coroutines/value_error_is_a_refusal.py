"""'When asyncio.run() raises ValueError, it has refused the value, so I wrap it and try again.'

The ValueError may be the coroutine's own. Then it has run already, and cannot be awaited again.
"""

import asyncio

CAUGHT_BY = ["test_the_exception_comes_out"]
SAYS = "Was it used twice"


def run_any(awaitable):
    async def waiter():
        return await awaitable

    try:
        return asyncio.run(awaitable)
    except ValueError:
        return asyncio.run(waiter())
