"""'strip() takes the line end away.'

It takes all blanks at both ends as well, and they belong to the line.
"""

import aiofiles

CAUGHT_BY = ["test_stage_1_the_lines_come_then_end"]
SAYS = "blanks and empty lines stay"


async def read_lines(path, outbox):
    async with aiofiles.open(path, encoding="utf-8") as file:
        async for line in file:
            await outbox.put(line.strip())
    await outbox.put(END)
