"""'I collect the lines, and one write() at the end is the fastest.'

All lines are in memory then. The file has a buffer, which is enough to be fast.
"""

import aiofiles

CAUGHT_BY = ["test_stage_2_lines_are_written_as_they_come"]
SAYS = "Write each line when it comes"


async def write_lines(path, inbox):
    lines = []
    while (line := await inbox.get()) is not END:
        lines.append(line + "\n")
    async with aiofiles.open(path, "w", encoding="utf-8") as file:
        await file.writelines(lines)
