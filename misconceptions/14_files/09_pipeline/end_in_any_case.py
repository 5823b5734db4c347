"""'END has to come in any case, so it is in finally.'

After half of the lines END says that this was all. Who reads it cannot tell half a file from a whole one.
"""

import aiofiles

CAUGHT_BY = ["test_stage_1_a_cancelled_reader_closes_its_file"]
SAYS = "that all has been read"


async def read_lines(path, outbox):
    try:
        async with aiofiles.open(path, encoding="utf-8") as file:
            async for line in file:
                await outbox.put(line.removesuffix("\n"))
    finally:
        await outbox.put(END)
