"""'I take one item of each in turn, that is fair.'

A round lasts as long as its slowest stream, and a fast one is held up by the others.
"""

from contextlib import suppress

CAUGHT_BY = ["test_items_come_as_they_become_available"]
SAYS = "Does one stream wait until it is another's turn?"


async def merge(*sources):
    waiting = list(sources)
    while waiting:
        for source in list(waiting):
            waiting.remove(source)
            with suppress(StopAsyncIteration):
                yield await anext(source)
                waiting.append(source)
