"""'__aenter__ makes it, __aexit__ removes it: async with calls both.'

When __aenter__ raises, the block was never entered, and __aexit__ is not called.
"""

import asyncio
import shutil
import tempfile
from pathlib import Path

CAUGHT_BY = ["test_a_file_that_cannot_be_written"]
SAYS = "When __aenter__ raises"


class scratch:  # noqa: N801
    def __init__(self, parent, files):
        self.parent, self.files = parent, files

    async def __aenter__(self):
        self.directory = Path(await asyncio.to_thread(tempfile.mkdtemp, dir=self.parent))
        for name, content in self.files.items():
            await asyncio.to_thread((self.directory / name).write_bytes, content)
        return self.directory

    async def __aexit__(self, *error):
        await asyncio.to_thread(shutil.rmtree, self.directory, ignore_errors=True)
