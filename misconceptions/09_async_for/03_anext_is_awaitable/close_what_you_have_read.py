"""'An async generator must be closed after use, so I close both.'

True for the one who made it. Here the streams belong to the caller, who wants to read on.
"""

import asyncio
from contextlib import aclosing

CAUGHT_BY = ["test_streams_go_on_where_they_were"]
SAYS = "Did next_pair close them?"


async def next_pair(left, right):
    async with aclosing(left), aclosing(right):
        return tuple(await asyncio.gather(anext(left), anext(right)))
