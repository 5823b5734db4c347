"""'Whatever goes wrong, `except Exception` cleans up.'

Cancellation and Ctrl-C are BaseExceptions. `finally` is for all of them, and for the good end as well.
"""

import asyncio
import shutil
import tempfile
from contextlib import asynccontextmanager
from pathlib import Path

CAUGHT_BY = ["test_a_cancelled_block_leaves_nothing"]
SAYS = "CancelledError is no Exception"


@asynccontextmanager
async def scratch(parent, files):
    directory = Path(await asyncio.to_thread(tempfile.mkdtemp, dir=parent))
    try:
        for name, content in files.items():
            await asyncio.to_thread((directory / name).write_bytes, content)
        yield directory
    except Exception:
        await asyncio.to_thread(shutil.rmtree, directory, ignore_errors=True)
        raise
    else:
        await asyncio.to_thread(shutil.rmtree, directory, ignore_errors=True)
