"""'read() gives me something, so I await it. write() gives nothing, so there is nothing to await.'

aiofiles' write() is a coroutine function: without `await` not one letter is written.
"""

import aiofiles

CAUGHT_BY = ["test_the_new_text_takes_the_place_of_the_old"]
SAYS = "writes nothing until it is awaited"


async def rewrite(path, encoding, change):
    async with aiofiles.open(path, encoding=encoding) as file:
        changed = change(await file.read())
    async with aiofiles.open(path, "w", encoding=encoding) as file:
        file.write(changed)
    return changed
