"""'An async comprehension is async for in one line, so it does the same.'

It has the list only when the stream has ended: nothing is shown before.
"""

CAUGHT_BY = ["test_display_shows_each_reading_as_it_arrives"]
SAYS = "Do you collect them all"


async def display(stream, show):
    collected = [reading async for reading in stream]
    for reading in collected:
        show(reading)
    return len(collected)
