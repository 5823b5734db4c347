"""'The function is async, so a plain `for` in the comprehension is enough.'

A plain `for` never awaits. A stream has no `__iter__`, and the comprehension says so with a TypeError.
"""

CAUGHT_BY = ["test_list_holds_what_the_condition_lets_through"]
SAYS = "`async for` reads it"


async def wet_places(rain, limit):
    return [place for place, millimetres in rain if millimetres > limit]
