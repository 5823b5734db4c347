"""'put_nowait() is put() without the await.'

It is put() without the wait: into a full queue it raises QueueFull.
"""

import aiofiles

CAUGHT_BY = ["test_stage_1_a_full_queue_stops_the_reader"]
SAYS = "put_nowait() does not wait"


async def read_lines(path, outbox):
    async with aiofiles.open(path, encoding="utf-8") as file:
        async for line in file:
            outbox.put_nowait(line.removesuffix("\n"))
    outbox.put_nowait(END)
