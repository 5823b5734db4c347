"""'async for over the sources in turn gives me everything.'

It does, but the second stream has to wait for the end of the first: nothing is concurrent about `async for`.
"""

CAUGHT_BY = ["test_items_come_as_they_become_available"]
SAYS = "Does one stream wait until it is another's turn?"


async def merge(*sources):
    for source in sources:
        async for item in source:
            yield item
