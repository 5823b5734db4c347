"""'Context variables are there wherever my code runs.'

Each thread begins with an empty context; only tasks copy that of their maker.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_the_context_is_that_of_the_caller"]
SAYS = "copy_context"


def call_sync(coroutine):
    with ThreadPoolExecutor() as pool:
        return pool.submit(asyncio.run, coroutine).result()
