"""'Lines are appended one after the other, so the mode is a.'

Then they come behind whatever an earlier run has left in the file.
"""

import aiofiles

CAUGHT_BY = ["test_stage_2_the_lines_are_written"]
SAYS = "so the file has"


async def write_lines(path, inbox):
    async with aiofiles.open(path, "a", encoding="utf-8") as file:
        while (line := await inbox.get()) is not END:
            await file.write(line + "\n")
