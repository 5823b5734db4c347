"""'I catch the cancellation, close the generator and return None: a clean end.'

The task was to stop. Whoever cancelled it now sees a result, and asyncio.timeout() or a TaskGroup is misled.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_connection_is_closed_when_cancelled_in_the_body"]
SAYS = "Was CancelledError caught"


async def find(connection, wanted):
    async with aclosing(lines(connection)) as stream:  # the kata's own
        try:
            async for line in stream:
                if await wanted(line):
                    return line
        except asyncio.CancelledError:
            pass
    return None
