"""'asyncio.run() raised RuntimeError, so a loop is running here, and I take a thread.'

The RuntimeError may be the coroutine's own. Ask for the running loop before, and leave the exception alone.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

CAUGHT_BY = ["test_what_it_raises_reaches_a_plain_program"]
SAYS = "should reach the caller"


def call_sync(coroutine):
    try:
        return asyncio.run(coroutine)
    except RuntimeError:
        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(copy_context().run, asyncio.run, coroutine).result()
