"""'run_in_executor() puts it into the background, and I take the results one by one.'

The await in the loop waits for each call before the next one is handed over: one thread works at a time.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_at_most_so_many_calls_at_once"]
SAYS = "Is one awaited before the next begins"


async def fetch_all(fetch, keys, limit):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(limit)
    try:
        return [await loop.run_in_executor(pool, fetch, key) for key in keys]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
