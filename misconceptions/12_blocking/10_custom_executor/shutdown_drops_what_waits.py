"""'shutdown(wait=False) drops what has not begun.'

It takes nothing more, and does not wait. What is in the queue already is still called, unless cancel_futures is true.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_an_error_ends_it"]
SAYS = "lets a pool work through what waits"


async def fetch_all(fetch, keys, limit):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(limit)
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, fetch, key) for key in keys))
    finally:
        pool.shutdown(wait=False)
