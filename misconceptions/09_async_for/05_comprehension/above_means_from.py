"""'Above 4 mm includes 4 mm.'

A reading at the limit is not above it.
"""

CAUGHT_BY = ["test_list_holds_what_the_condition_lets_through"]
SAYS = "are above 4 mm"


async def wet_places(rain, limit):
    return [place async for place, millimetres in rain if millimetres >= limit]
