"""'gather(*(... async for ...)) reads the stream and runs everything.'

The `*` is a plain `for`, and what stands in the parentheses is an async generator.
"""

import asyncio

CAUGHT_BY = ["test_result_of_each_photo_is_returned"]
SAYS = "is read by `async for` only"


async def shrink_all(photos, shrink):
    return await asyncio.gather(*(shrink(photo) async for photo in photos))
