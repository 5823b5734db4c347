"""'After END I drain the queue, to leave it tidy.'

What is behind END is for somebody else, who would wait for it in vain.
"""

import aiofiles

CAUGHT_BY = ["test_stage_2_end_is_the_end"]
SAYS = "which stay in the queue"


async def write_lines(path, inbox):
    async with aiofiles.open(path, "w", encoding="utf-8") as file:
        while (line := await inbox.get()) is not END:
            await file.write(line + "\n")
    while not inbox.empty():
        inbox.get_nowait()
