"""'wait() returns the tasks that are done, in the order I gave them.'

It returns them as a set, which has no order. Keep the list of tasks, and ask that for the results.
"""

import asyncio

CAUGHT_BY = ["test_the_order_is_that_of_the_list"]
SAYS = "out of order"


async def price_list(products, ask):
    if not products:
        return []
    done, _ = await asyncio.wait([asyncio.create_task(ask(product)) for product in products])
    return [(product, task.result()) for product, task in zip(products, done, strict=True)]
