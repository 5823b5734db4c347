"""'I await something in the loop, so the others get in.'

An await goes straight into the coroutine. If nothing in there waits, nothing pauses.
"""

CAUGHT_BY = ["test_the_heartbeat_keeps_its_rhythm"]
SAYS = "an await that has nothing to wait for does not"


async def total_weight(parcels, weigh):
    async def weigh_one(parcel):
        return weigh(parcel)

    total = 0
    for parcel in parcels:
        total += await weigh_one(parcel)
    return total
