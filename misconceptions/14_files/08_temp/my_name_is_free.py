"""'The directory is called scratch, and nobody else calls theirs so.'

The next block does, while the first is still at work; and what was there before would be removed.
"""

import asyncio
import shutil
from contextlib import asynccontextmanager

CAUGHT_BY = ["test_each_block_has_a_directory_of_its_own"]
SAYS = "let tempfile choose"


@asynccontextmanager
async def scratch(parent, files):
    directory = parent / "scratch"
    await asyncio.to_thread(directory.mkdir)
    try:
        for name, content in files.items():
            await asyncio.to_thread((directory / name).write_bytes, content)
        yield directory
    finally:
        await asyncio.to_thread(shutil.rmtree, directory, ignore_errors=True)
