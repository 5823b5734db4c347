"""'A block that fails was stopped in the middle, so its directory is still there to be removed.'

It may have removed it before. Then the cleanup raises an error of its own, in the place of what the block raised.
"""

import asyncio
import shutil
import tempfile
from contextlib import asynccontextmanager, suppress
from pathlib import Path

CAUGHT_BY = ["test_all_is_gone_behind_the_block"]
SAYS = "What is gone need not be"


@asynccontextmanager
async def scratch(parent, files):
    directory = Path(await asyncio.to_thread(tempfile.mkdtemp, dir=parent))
    try:
        for name, content in files.items():
            await asyncio.to_thread((directory / name).write_bytes, content)
        yield directory
    except BaseException:
        await asyncio.to_thread(shutil.rmtree, directory)
        raise
    with suppress(FileNotFoundError):
        await asyncio.to_thread(shutil.rmtree, directory)
