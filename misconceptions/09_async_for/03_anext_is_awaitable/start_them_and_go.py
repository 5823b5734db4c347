"""'The tasks have been started, so their values are there.'

A task that was made has not run yet. Whoever wants its value awaits it.
"""

import asyncio

CAUGHT_BY = ["test_pair_holds_one_value_of_each_stream"]
SAYS = "who awaits them?"


async def next_pair(left, right):
    return asyncio.ensure_future(anext(left)), asyncio.ensure_future(anext(right))
