"""'The cancellation came too late, the work is done: then all is well.'

Who has cancelled waits for the end, and a timeout or a TaskGroup relies on CancelledError to come out.
"""

import asyncio
from contextlib import suppress

CAUGHT_BY = [
    "test_a_write_that_waits_for_a_thread_is_cancelled",
    "test_a_write_is_cancelled_while_its_thread_is_at_work",
    "test_a_write_is_cancelled_twice",
]
SAYS = "as if it had not been"


async def atomic_write(path, data):
    work = asyncio.get_running_loop().run_in_executor(None, replace_content, path, data)
    while not work.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait([work])
    work.result()
