"""'I let the others go first, then I work.'

That is polite once. They are ready again a turn later, and have to wait until the end.
"""

import asyncio

CAUGHT_BY = ["test_the_heartbeat_keeps_its_rhythm"]
SAYS = "were weighed in a row"


async def total_weight(parcels, weigh):
    await asyncio.sleep(0)
    return sum(weigh(parcel) for parcel in parcels)
