"""'What is no coroutine cannot be awaited.'

A coroutine is one kind of awaitable. Whatever has __await__ is another: futures, tasks, and classes of your own.
"""

import asyncio

CAUGHT_BY = ["test_a_future_like_object", "test_a_task_like_object"]
SAYS = "can be awaited"


def run_any(awaitable):
    if not asyncio.iscoroutine(awaitable):
        raise TypeError("a coroutine is required")
    return asyncio.run(awaitable)
