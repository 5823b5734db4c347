"""'try, except, remove the temporary file, raise: each operation of aiofiles is awaited, so they cannot overlap.'

The one that is cancelled goes on in its thread. It may make the temporary file after that has been removed.
"""

import uuid
from contextlib import suppress

import aiofiles
import aiofiles.os

CAUGHT_BY = ["test_a_write_is_cancelled_while_its_thread_is_at_work", "test_a_write_is_cancelled_twice"]
SAYS = "a thread is still at work for"


async def atomic_write(path, data):
    temporary = path.with_name(uuid.uuid4().hex)
    try:
        async with aiofiles.open(temporary, "wb") as file:
            await file.write(data)
        await aiofiles.os.replace(temporary, path)
    except BaseException:
        with suppress(FileNotFoundError):
            await aiofiles.os.remove(temporary)
        raise
