"""'The data are written by a single write(), so they are there all at once.'

Opening with "wb" has emptied the file before that, and write() itself is no single step. Only a rename is.
"""

import aiofiles

CAUGHT_BY = ["test_a_reader_finds_the_old_file_or_the_new_one"]
SAYS = "were written into the old file"


async def atomic_write(path, data):
    async with aiofiles.open(path, "wb") as file:
        await file.write(data)
