"""'When the queue is empty all has been written.'

Or the one that fills it is slower. Only END tells the end.
"""

import aiofiles

CAUGHT_BY = ["test_stage_2_lines_are_written_as_they_come"]
SAYS = "ended before END came"


async def write_lines(path, inbox):
    async with aiofiles.open(path, "w", encoding="utf-8") as file:
        while not inbox.empty() and (line := await inbox.get()) is not END:
            await file.write(line + "\n")
