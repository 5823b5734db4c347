"""'An async comprehension runs the awaits together.'

It is the same loop, written in one line.
"""

CAUGHT_BY = ["test_photos_are_worked_on_at_the_same_time"]
SAYS = "which await holds up the next photo?"


async def shrink_all(photos, shrink):
    return [await shrink(photo) async for photo in photos]
