"""'gather() awaits both, and that is even faster.'

The card is charged while the reservation still may fail: the customer pays for a teapot that does not exist.
"""

import asyncio

CAUGHT_BY = ["test_out_of_stock_reaches_the_caller"]
SAYS = "before reserve() was done"


async def checkout(item, card, log):
    _, accepted = await asyncio.gather(reserve(item, log), charge(card, log))
    if accepted:
        await ship(item, log)
        return "shipped"
    return "refused"
