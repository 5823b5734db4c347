"""'Braces or brackets, both collect the places.'

In braces it is a set: each place once, in no order.
"""

CAUGHT_BY = ["test_list_holds_what_the_condition_lets_through"]
SAYS = "each of them counts"


async def wet_places(rain, limit):
    return list({place async for place, millimetres in rain if millimetres > limit})
