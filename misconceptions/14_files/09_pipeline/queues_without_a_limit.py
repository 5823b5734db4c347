"""'A queue hands over the lines; how many it has room for does not matter.'

Reading is faster than the work, so sooner or later the whole file is in the queue.
"""

import asyncio

CAUGHT_BY = ["test_stage_5_the_slowest_sets_the_pace"]
SAYS = "Has the queue of the lines no limit"


async def pipeline(source, target, transform, workers, room):
    lines, results = asyncio.Queue(), asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(read_lines(source, lines))
        group.create_task(work_in_order(transform, workers, lines, results))
        group.create_task(write_lines(target, results))
