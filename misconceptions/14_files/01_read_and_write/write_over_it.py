"""'r+ reads and writes: I go back to the start and write over the old text.'

What the new text does not reach stays where it is, at the end of the file.
"""

import aiofiles

CAUGHT_BY = ["test_nothing_is_left_of_a_longer_text"]
SAYS = "does not shorten a file"


async def rewrite(path, encoding, change):
    async with aiofiles.open(path, "r+", encoding=encoding) as file:
        changed = change(await file.read())
        await file.seek(0)
        await file.write(changed)
    return changed
