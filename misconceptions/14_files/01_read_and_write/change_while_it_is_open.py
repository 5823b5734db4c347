"""'Read, open for writing, write what change() returns: short and clear.'

When change() fails the file has been emptied already.
"""

import aiofiles

CAUGHT_BY = ["test_a_failed_change_leaves_the_file_as_it_was"]
SAYS = "is empty from that moment on"


async def rewrite(path, encoding, change):
    async with aiofiles.open(path, encoding=encoding) as file:
        text = await file.read()
    async with aiofiles.open(path, "w", encoding=encoding) as file:
        changed = change(text)
        await file.write(changed)
    return changed
