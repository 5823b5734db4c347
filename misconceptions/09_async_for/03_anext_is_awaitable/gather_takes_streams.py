"""'gather() awaits whatever it is given, so I give it the streams.'

gather() takes awaitables, and a stream is none. anext(stream) makes one.
"""

import asyncio

CAUGHT_BY = ["test_pair_holds_one_value_of_each_stream"]
SAYS = "A stream is not awaitable; only anext(stream) is"


async def next_pair(left, right):
    return tuple(await asyncio.gather(left, right))
