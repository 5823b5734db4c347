"""'tempfile.TemporaryDirectory is a context manager already, so I put it into mine.'

It makes and removes the directory in the thread of the event loop; a large one takes seconds to remove.
"""

import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

import aiofiles

CAUGHT_BY = ["test_the_block_gets_its_files"]
SAYS = "blocks the event loop"


@asynccontextmanager
async def scratch(parent, files):
    with tempfile.TemporaryDirectory(dir=parent) as directory:
        for name, content in files.items():
            async with aiofiles.open(Path(directory, name), "wb") as file:
                await file.write(content)
        yield Path(directory)
