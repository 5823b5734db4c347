"""'The answer of charge() is in the variable already, and I await what is left at the end.'

Until it is awaited the variable holds the coroutine object, which is true whatever the bank will say.
"""

CAUGHT_BY = ["test_a_refused_card_ships_nothing"]
SAYS = "A coroutine object is always true"


async def checkout(item, card, log):
    await reserve(item, log)
    accepted = charge(card, log)
    answer = "refused"
    if accepted:
        await ship(item, log)
        answer = "shipped"
    await accepted
    return answer
