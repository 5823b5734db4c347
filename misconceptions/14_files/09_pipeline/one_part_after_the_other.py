"""'First read, then work, then write: three awaits.'

The first part waits for room in its queue, which only the second would make.
"""

import asyncio

CAUGHT_BY = ["test_stage_5_from_file_to_file"]
SAYS = "at work at the same time"


async def pipeline(source, target, transform, workers, room):
    lines, results = asyncio.Queue(room), asyncio.Queue(room)
    await read_lines(source, lines)
    await work_in_order(transform, workers, lines, results)
    await write_lines(target, results)
