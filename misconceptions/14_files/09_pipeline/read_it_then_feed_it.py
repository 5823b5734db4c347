"""'readlines() gives all lines, and the queue is bounded, so memory is too.'

The lines that are not in the queue yet are in the list, all of them.
"""

import aiofiles

CAUGHT_BY = ["test_stage_1_a_full_queue_stops_the_reader"]
SAYS = "the whole file was read ahead"


async def read_lines(path, outbox):
    async with aiofiles.open(path, encoding="utf-8") as file:
        lines = await file.readlines()
    for line in lines:
        await outbox.put(line.removesuffix("\n"))
    await outbox.put(END)
