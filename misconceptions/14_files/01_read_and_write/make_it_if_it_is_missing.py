"""'a+ reads and writes too, and does not mind when the file is missing.'

It makes the missing file. A caller who has mistyped the name now has an empty file of that name.
"""

import aiofiles

CAUGHT_BY = ["test_a_missing_file_is_not_made"]
SAYS = "FileNotFoundError should come out"


async def rewrite(path, encoding, change):
    async with aiofiles.open(path, "a+", encoding=encoding) as file:
        await file.seek(0)
        changed = change(await file.read())
        await file.seek(0)
        await file.truncate()
        await file.write(changed)
    return changed
