"""'create_task() runs it, and no warning is left.'

It runs, but on its own: the charge does not wait for it, and OutOfStock reaches the task, not the caller.
"""

import asyncio

CAUGHT_BY = ["test_out_of_stock_reaches_the_caller"]
SAYS = "must reach the caller"


async def checkout(item, card, log):
    task = asyncio.create_task(reserve(item, log))
    if await charge(card, log):
        await ship(item, log)
        await asyncio.wait([task])
        return "shipped"
    await asyncio.wait([task])
    return "refused"
