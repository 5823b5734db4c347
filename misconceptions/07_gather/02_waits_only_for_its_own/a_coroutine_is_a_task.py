"""'Calling the extra starts it, and it can be awaited later.'

The call makes a coroutine object. What runs by itself is a task.
"""

import asyncio

CAUGHT_BY = ["test_it_returns_when_the_needed_parts_are_there"]
SAYS = "A coroutine does not run until it is awaited"


async def load_page(needed, extras):
    coroutines = [part() for part in extras]
    texts = await asyncio.gather(*(part() for part in needed))
    return texts, coroutines
