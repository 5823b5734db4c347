"""'charge() returned something true, so the bank said yes.'

The call returned a coroutine object, and every coroutine object is true; the bank was not even asked.
"""

CAUGHT_BY = ["test_a_refused_card_ships_nothing"]
SAYS = "A coroutine object is always true"


async def checkout(item, card, log):
    await reserve(item, log)
    if charge(card, log):
        await ship(item, log)
        return "shipped"
    return "refused"
