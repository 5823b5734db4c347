"""'Nobody needs to wait until the directory is removed: a task does it.'

Who leaves the block relies on it. And a task that nobody awaits may never come to its end.
"""

import asyncio
import shutil
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

CAUGHT_BY = ["test_all_is_gone_behind_the_block"]
SAYS = "await the end of"


@asynccontextmanager
async def scratch(parent, files):
    directory = Path(await asyncio.to_thread(tempfile.mkdtemp, dir=parent))
    try:
        for name, content in files.items():
            await asyncio.to_thread((directory / name).write_bytes, content)
        yield directory
    finally:
        scratch.removal = asyncio.create_task(asyncio.to_thread(shutil.rmtree, directory, ignore_errors=True))
