"""'When the loop over the lines has ended I close the file.'

A consumer that stops early never lets it get there: aclose() raises GeneratorExit at the `yield`.
"""

import aiofiles

CAUGHT_BY = ["test_the_file_is_closed_when_nobody_asks_for_more"]
SAYS = "left open"


async def matching(path, text):
    file = await aiofiles.open(path, encoding="utf-8")
    async for line in file:
        if text in line:
            yield line.removesuffix("\n")
    await file.close()
