"""'r+ does not shorten the file, so I cut it off behind len(changed).'

truncate() counts bytes. In UTF-8 most letters of the world take more than one, and the end of the text is lost.
"""

import aiofiles

CAUGHT_BY = ["test_nothing_is_left_of_a_longer_text"]
SAYS = "counts bytes, not letters"


async def rewrite(path, encoding, change):
    async with aiofiles.open(path, "r+", encoding=encoding) as file:
        text = await file.read()
        changed = change(text)
        await file.seek(0)
        await file.write(changed)
        if len(changed) < len(text):
            await file.truncate(len(changed))
    return changed
