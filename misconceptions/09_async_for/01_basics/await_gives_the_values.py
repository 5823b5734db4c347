"""'It is asynchronous, so I await it and get the values.'

An async generator cannot be awaited: it has many values, and an await gives one.
"""

CAUGHT_BY = ["test_display_shows_each_reading_as_it_arrives"]
SAYS = "nor awaitable"


async def display(stream, show):
    count = 0
    for reading in await stream:
        show(reading)
        count += 1
    return count
