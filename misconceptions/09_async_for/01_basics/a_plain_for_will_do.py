"""'It is a generator, so a for loop takes its values.'

`for` calls __iter__, and an async generator has only __aiter__.
"""

CAUGHT_BY = ["test_display_shows_each_reading_as_it_arrives"]
SAYS = "only `async for` takes its values"


async def display(stream, show):
    count = 0
    for reading in stream:
        show(reading)
        count += 1
    return count
