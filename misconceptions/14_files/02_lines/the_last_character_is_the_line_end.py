"""'Every line ends with a line end, so line[:-1] is the line without it.'

The last line of a file may have none, and loses a letter.
"""

import aiofiles

CAUGHT_BY = ["test_lines_with_the_text_are_given"]
SAYS = "'teapo'"


async def matching(path, text):
    async with aiofiles.open(path, encoding="utf-8") as file:
        async for line in file:
            if text in line:
                yield line[:-1]
