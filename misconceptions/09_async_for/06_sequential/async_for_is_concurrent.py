"""'`async for` runs its body for all items at once: that is what the async is for.'

It lets others run while it waits for an item. Its own turns come one after another.
"""

CAUGHT_BY = ["test_photos_are_worked_on_at_the_same_time"]
SAYS = "which await holds up the next photo?"


async def shrink_all(photos, shrink):
    small = []
    async for photo in photos:
        result = await shrink(photo)
        small.append(result)
    return small
