"""'I know which files I have written, so I remove these, and then the empty directory.'

It is not empty, when the block has put something into it. Cleaning up fails then, and takes the place of an error.
"""

import asyncio
import tempfile
from contextlib import asynccontextmanager, suppress
from pathlib import Path

CAUGHT_BY = ["test_all_is_gone_behind_the_block"]
SAYS = "is still there"


@asynccontextmanager
async def scratch(parent, files):
    directory = Path(await asyncio.to_thread(tempfile.mkdtemp, dir=parent))
    try:
        for name, content in files.items():
            await asyncio.to_thread((directory / name).write_bytes, content)
        yield directory
    finally:
        for name in files:
            await asyncio.to_thread((directory / name).unlink, missing_ok=True)
        with suppress(OSError):
            await asyncio.to_thread(directory.rmdir)
