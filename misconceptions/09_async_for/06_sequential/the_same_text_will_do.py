"""'I can see what shrink() returns, so I return that.'

The names are right and no photo has become smaller. It is fast, though.
"""

CAUGHT_BY = ["test_result_of_each_photo_is_returned"]
SAYS = "Does shrink work on each photo, once?"


async def shrink_all(photos, shrink):
    return [f"small {photo}" async for photo in photos]
