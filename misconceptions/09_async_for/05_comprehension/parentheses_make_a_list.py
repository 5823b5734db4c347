"""'The brackets are a matter of taste.'

In parentheses it is an async generator: nothing has been read, and the caller did not get a list.
"""

CAUGHT_BY = ["test_list_holds_what_the_condition_lets_through"]
SAYS = "in parentheses `async for` makes a stream"


async def wet_places(rain, limit):
    return (place async for place, millimetres in rain if millimetres > limit)
