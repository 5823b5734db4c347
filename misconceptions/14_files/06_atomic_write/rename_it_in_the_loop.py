"""'Writing takes long, but a rename is so fast that it needs no thread.'

On a disk in the network, or a busy one, it is not; and meanwhile no other task goes on.
"""

from pathlib import Path

import aiofiles.tempfile

CAUGHT_BY = ["test_the_file_gets_the_new_content"]
SAYS = "os.replace"


async def atomic_write(path, data):
    async with aiofiles.tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        await file.write(data)
    Path(file.name).replace(path)  # noqa: ASYNC240
