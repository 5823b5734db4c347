"""'With create_task() it is concurrent.'

Not when the task is awaited in the same line: the next one is not started before this one is done.
"""

import asyncio

CAUGHT_BY = ["test_all_are_asked_at_the_same_time"]
SAYS = "Do you await one before you ask for the next?"


async def price_list(products, ask):
    return [(product, await asyncio.create_task(ask(product))) for product in products]
