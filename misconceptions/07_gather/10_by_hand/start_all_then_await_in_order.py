"""'All are started as tasks, so I can await them in their order.'

An error of a later child is not seen before all earlier ones have ended, and a cancellation reaches only one of them.
"""

import asyncio

CAUGHT_BY = ["test_first_error_comes_out_at_once_and_the_others_go_on"]
SAYS = "awaited in the order of the list"


async def my_gather(*children):
    tasks = [asyncio.ensure_future(child) for child in children]
    return [await task for task in tasks]
