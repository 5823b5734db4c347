"""'All of it is one function in one thread, so a cancellation comes before it or after it.'

It comes in the middle: to_thread() ends at once, and the thread goes on. The file changes at some time afterwards.
"""

import asyncio

CAUGHT_BY = ["test_a_write_is_cancelled_while_its_thread_is_at_work", "test_a_write_is_cancelled_twice"]
SAYS = "a thread is still at work for"


async def atomic_write(path, data):
    await asyncio.to_thread(replace_content, path, data)
