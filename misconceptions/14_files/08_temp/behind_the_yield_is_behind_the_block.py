"""'What stands behind the yield runs when the block has ended.'

When it has ended well. An exception of the block is raised at the yield, and passes what stands behind it.
"""

import asyncio
import shutil
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

CAUGHT_BY = ["test_an_error_in_the_block_comes_out", "test_a_cancelled_block_leaves_nothing"]
SAYS = "is still there"


@asynccontextmanager
async def scratch(parent, files):
    directory = Path(await asyncio.to_thread(tempfile.mkdtemp, dir=parent))
    for name, content in files.items():
        await asyncio.to_thread((directory / name).write_bytes, content)
    yield directory
    await asyncio.to_thread(shutil.rmtree, directory, ignore_errors=True)
