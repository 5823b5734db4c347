"""'I collect the coroutines in the loop, and gather() runs them all at once.'

They run at once, but none of them before the last photo is there. The first could have been ready by then.
"""

import asyncio

CAUGHT_BY = ["test_work_begins_when_the_photo_arrives"]
SAYS = "Are all photos collected first?"


async def shrink_all(photos, shrink):
    work = [shrink(photo) async for photo in photos]
    return await asyncio.gather(*work)
