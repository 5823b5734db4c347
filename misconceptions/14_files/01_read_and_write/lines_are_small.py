"""'What blocks is a read() of the whole file. Line by line it takes no time.'

Nobody knows how long the disc takes for a line. Until then the event loop stands still, as for a whole file.
"""

import aiofiles

CAUGHT_BY = ["test_the_loop_goes_on_meanwhile"]
SAYS = "for each line anew"


async def rewrite(path, encoding, change):
    with path.open(encoding=encoding) as file:
        changed = change("".join(line for line in file))
    async with aiofiles.open(path, "w", encoding=encoding) as file:
        await file.write(changed)
    return changed
