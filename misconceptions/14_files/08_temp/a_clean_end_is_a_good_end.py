"""'When all is cleaned up the error has been dealt with.'

A context manager that catches what the block raises and does not raise it again has swallowed it.
"""

import asyncio
import shutil
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

CAUGHT_BY = ["test_an_error_in_the_block_comes_out", "test_a_cancelled_block_leaves_nothing"]
SAYS = "not raised again?"


@asynccontextmanager
async def scratch(parent, files):
    directory = Path(await asyncio.to_thread(tempfile.mkdtemp, dir=parent))
    try:
        for name, content in files.items():
            await asyncio.to_thread((directory / name).write_bytes, content)
        yield directory
    except BaseException as error:
        await asyncio.to_thread(shutil.rmtree, directory, ignore_errors=True)
        if isinstance(error, OSError):
            raise
    else:
        await asyncio.to_thread(shutil.rmtree, directory, ignore_errors=True)
