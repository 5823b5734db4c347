"""'The try is around the yield, for whatever happens in the block.'

What happens before it, while the files are written, happens outside, and the directory stays.
"""

import asyncio
import shutil
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

CAUGHT_BY = ["test_a_file_that_cannot_be_written"]
SAYS = "before the `yield` and its `try`"


@asynccontextmanager
async def scratch(parent, files):
    directory = Path(await asyncio.to_thread(tempfile.mkdtemp, dir=parent))
    for name, content in files.items():
        await asyncio.to_thread((directory / name).write_bytes, content)
    try:
        yield directory
    finally:
        await asyncio.to_thread(shutil.rmtree, directory, ignore_errors=True)
