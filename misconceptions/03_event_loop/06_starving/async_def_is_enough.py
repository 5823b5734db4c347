"""'It is a coroutine, so the event loop switches by itself.'

The loop takes nothing away from anybody. A coroutine without an await is an ordinary function that is called later.
"""

CAUGHT_BY = ["test_the_heartbeat_keeps_its_rhythm", "test_two_of_them_take_turns"]
SAYS = "in a row"


async def total_weight(parcels, weigh):
    return sum(weigh(parcel) for parcel in parcels)
