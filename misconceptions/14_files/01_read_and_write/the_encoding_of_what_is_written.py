"""'The encoding matters where bytes become text, so reading needs it.'

Where text becomes bytes it matters just as much: the file changes its encoding.
"""

import aiofiles

CAUGHT_BY = ["test_the_encoding_is_the_given_one"]
SAYS = "it has the bytes"


async def rewrite(path, encoding, change):
    async with aiofiles.open(path, encoding=encoding) as file:
        changed = change(await file.read())
    async with aiofiles.open(path, "w", encoding="utf-8") as file:
        await file.write(changed)
    return changed
