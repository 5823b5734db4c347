"""'Writing a file can fail with OSError, so that is what I catch to clean up.'

A name with a NUL in it is a ValueError, a value that is no bytes a TypeError, Ctrl-C no Exception at all.
"""

import asyncio
import shutil
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

CAUGHT_BY = ["test_a_file_that_cannot_be_written"]
SAYS = "and for every exception"


@asynccontextmanager
async def scratch(parent, files):
    directory = Path(await asyncio.to_thread(tempfile.mkdtemp, dir=parent))
    try:
        for name, content in files.items():
            await asyncio.to_thread((directory / name).write_bytes, content)
    except OSError:
        await asyncio.to_thread(shutil.rmtree, directory)
        raise
    try:
        yield directory
    finally:
        await asyncio.to_thread(shutil.rmtree, directory, ignore_errors=True)
