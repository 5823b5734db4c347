"""'A stream is read as a whole; then I take what I need.'

The values that were not wanted are lost to whoever reads next, and a stream without an end never gives its first.
"""

import asyncio

CAUGHT_BY = ["test_streams_go_on_where_they_were"]
SAYS = "the streams were asked more often"


async def next_pair(left, right):
    async def first(stream):
        values = [value async for value in stream]
        return values[0]

    return tuple(await asyncio.gather(first(left), first(right)))
