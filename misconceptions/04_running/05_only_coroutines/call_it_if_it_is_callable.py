"""'If somebody passes the function, I call it for them.'

Then nobody knows any more what goes in: an object that is both callable and awaitable is run twice over, or wrongly.
"""

import asyncio

CAUGHT_BY = ["test_what_cannot_be_awaited_is_refused"]
SAYS = "should be refused with TypeError"


def run_any(awaitable):
    async def waiter():
        return await (awaitable() if callable(awaitable) else awaitable)

    return asyncio.run(waiter())
