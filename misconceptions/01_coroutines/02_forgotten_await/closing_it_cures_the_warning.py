"""'Python warned me of a coroutine that was never awaited, so I close it.'

The warning is gone, and with it the last sign that the step was never done.
"""

CAUGHT_BY = ["test_every_step_is_done"]
SAYS = "'cup reserved' never happened"


async def checkout(item, card, log):
    reserve(item, log).close()
    if await charge(card, log):
        await ship(item, log)
        return "shipped"
    return "refused"
