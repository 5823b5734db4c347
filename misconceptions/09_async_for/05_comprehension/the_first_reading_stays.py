"""'A key that is there stays as it is.'

In a dict comprehension the last value of a key wins; here the first one does.
"""

CAUGHT_BY = ["test_dict_holds_the_last_reading"]
SAYS = "the last readings are Kyoto 9"


async def latest(rain):
    seen = {}
    async for place, millimetres in rain:
        seen.setdefault(place, millimetres)
    return seen
