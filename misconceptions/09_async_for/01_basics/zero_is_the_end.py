"""'anext() gives None at the end, and None is false, so `while reading := ...` stops there.'

It stops at 0.0 as well, which is false and a reading.
"""

CAUGHT_BY = ["test_display_shows_each_reading_as_it_arrives"]
SAYS = "0.0 is a reading like any other"


async def display(stream, show):
    iterator = aiter(stream)
    count = 0
    while reading := await anext(iterator, None):
        show(reading)
        count += 1
    return count
