"""'`if millimetres` leaves out what is missing.'

It leaves out 0.0 too, and a dry place is a reading.
"""

CAUGHT_BY = ["test_dict_holds_the_last_reading"]
SAYS = "dry is a reading too"


async def latest(rain):
    return {place: millimetres async for place, millimetres in rain if millimetres}
