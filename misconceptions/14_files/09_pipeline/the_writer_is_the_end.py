"""'Reader and workers are tasks in the background; when the writer is done all is done.'

When a part in the background fails the writer waits for END for ever, and nobody hears of the error.
"""

import asyncio

CAUGHT_BY = ["test_stage_5_a_failure_anywhere_stops_all"]
SAYS = "at its queue"


async def pipeline(source, target, transform, workers, room):
    lines, results = asyncio.Queue(room), asyncio.Queue(room)
    tasks = [
        asyncio.create_task(read_lines(source, lines)),
        asyncio.create_task(work_in_order(transform, workers, lines, results)),
    ]
    try:
        await write_lines(target, results)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
