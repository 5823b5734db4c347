"""'strip() takes the line end away.'

And the blanks at both ends of the line with it.
"""

import aiofiles

CAUGHT_BY = ["test_a_line_is_given_as_it_is"]
SAYS = "strip() takes more away than the line end"


async def matching(path, text):
    async with aiofiles.open(path, encoding="utf-8") as file:
        async for line in file:
            if text in line:
                yield line.strip()
