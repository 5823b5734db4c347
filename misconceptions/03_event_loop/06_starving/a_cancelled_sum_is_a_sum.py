"""'If somebody cancels it I return what I have.'

Then it looks as if the sum were complete, and whoever cancelled believes that nothing came of it.
"""

import asyncio

CAUGHT_BY = ["test_it_can_be_cancelled_half_way"]
SAYS = "as if nothing had happened"


async def total_weight(parcels, weigh):
    total = 0
    try:
        for parcel in parcels:
            total += weigh(parcel)
            await asyncio.sleep(0)
    except asyncio.CancelledError:
        pass
    return total
