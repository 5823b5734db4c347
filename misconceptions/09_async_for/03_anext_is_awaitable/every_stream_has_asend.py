"""'asend(None) is how one steps an asynchronous stream.'

Async generators have asend(). Other asynchronous iterators have `__anext__` only, and anext() serves both.
"""

import asyncio

CAUGHT_BY = ["test_any_asynchronous_iterator_will_do"]
SAYS = "An AsyncIterator promises `__anext__` and `__aiter__` only"


async def next_pair(left, right):
    return tuple(await asyncio.gather(left.asend(None), right.asend(None)))
