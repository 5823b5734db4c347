"""'reserve(item, log) reserves the item. I do not need its result, so I need no await.'

The call only makes a coroutine object, which is dropped at the end of the line: nothing is reserved.
"""

CAUGHT_BY = ["test_every_step_is_done"]
SAYS = "'cup reserved' never happened"


async def checkout(item, card, log):
    reserve(item, log)
    if await charge(card, log):
        await ship(item, log)
        return "shipped"
    return "refused"
