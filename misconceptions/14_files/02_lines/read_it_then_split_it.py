"""'read() does not block with aiofiles, so I read the file and go through its lines.'

It does not block, but it brings the whole file into memory, and a second time when it is split.
"""

import aiofiles

CAUGHT_BY = ["test_memory_does_not_grow_with_the_file", "test_a_line_is_given_when_it_is_found"]
SAYS = "read"


async def matching(path, text):
    async with aiofiles.open(path, encoding="utf-8") as file:
        content = await file.read()
    lines = content.split("\n")
    if not lines[-1]:
        lines.pop()
    for line in lines:
        if text in line:
            yield line
