"""'gather() runs the three parts, and the first error comes out.'

The two other parts stay where they are: at a queue that nobody fills or empties any more.
"""

import asyncio

CAUGHT_BY = ["test_stage_5_a_failure_anywhere_stops_all"]
SAYS = "gather() leaves the others alone"


async def pipeline(source, target, transform, workers, room):
    lines, results = asyncio.Queue(room), asyncio.Queue(room)
    await asyncio.gather(
        read_lines(source, lines),
        work_in_order(transform, workers, lines, results),
        write_lines(target, results),
    )
