"""'The others need time, so I sleep 10 ms now and then.'

They need a turn. Whether the loop has anything to do or not, this work now waits 10 ms each time.
"""

import asyncio

CAUGHT_BY = ["test_the_sum_is_right", "test_the_heartbeat_keeps_its_rhythm"]
SAYS = "sleep for 0 seconds"


async def total_weight(parcels, weigh):
    total = 0
    for number, parcel in enumerate(parcels, 1):
        total += weigh(parcel)
        if number % 100 == 0:
            await asyncio.sleep(0.01)
    return total
