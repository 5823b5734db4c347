"""'shield() protects the work from the cancellation.'

It does, and lets the one who waits go. The work goes on behind their back, with nobody to wait for its end.
"""

import asyncio

CAUGHT_BY = [
    "test_a_write_that_waits_for_a_thread_is_cancelled",
    "test_a_write_is_cancelled_while_its_thread_is_at_work",
    "test_a_write_is_cancelled_twice",
]
SAYS = "a thread is still at work for"


async def atomic_write(path, data):
    await asyncio.shield(asyncio.to_thread(replace_content, path, data))
