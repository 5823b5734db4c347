"""'The results of as_completed() come in the order in which I passed the awaitables.'

They come in the order in which they are done.
"""

import asyncio

CAUGHT_BY = ["test_streams_work_at_the_same_time"]
SAYS = "the right stream answered first, but the left one's value comes first"


async def next_pair(left, right):
    return tuple([await done for done in asyncio.as_completed([anext(left), anext(right)])])
