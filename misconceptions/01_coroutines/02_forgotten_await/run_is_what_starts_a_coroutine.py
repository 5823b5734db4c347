"""'A coroutine is started by asyncio.run(), I have read that everywhere.'

run() is for code outside the event loop. Inside `async def` the loop runs already, and `await` runs a coroutine.
"""

import asyncio

CAUGHT_BY = ["test_every_step_is_done"]
SAYS = "The event loop runs already"


async def checkout(item, card, log):
    reserving = reserve(item, log)
    try:
        asyncio.run(reserving)
    finally:
        reserving.close()  # run() refuses it, so that it would be left unawaited
    if await charge(card, log):
        await ship(item, log)
        return "shipped"
    return "refused"
