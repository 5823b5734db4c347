"""'Reading piece by piece is faster, and splitlines() makes lines of the pieces.'

splitlines() knows a dozen other line ends, and makes two lines where the file has one.
"""

import aiofiles

CAUGHT_BY = ["test_a_line_is_given_as_it_is"]
SAYS = "what else splitlines() takes for a line end"


async def matching(path, text):
    async with aiofiles.open(path, encoding="utf-8") as file:
        while lines := await file.readlines(100_000):
            for line in "".join(lines).splitlines():
                if text in line:
                    yield line
