"""'I cut the work into tasks of 100 parcels; the loop mixes those with the others.'

All of them are ready at once and stand in the queue one behind the other: the next in line is the next piece.
"""

import asyncio

CAUGHT_BY = ["test_the_heartbeat_keeps_its_rhythm"]
SAYS = "were weighed in a row"


async def total_weight(parcels, weigh):
    async def part(some):
        return sum(map(weigh, some))

    parcels = list(parcels)
    parts = (part(parcels[start : start + 100]) for start in range(0, len(parcels), 100))
    return sum(await asyncio.gather(*parts))
