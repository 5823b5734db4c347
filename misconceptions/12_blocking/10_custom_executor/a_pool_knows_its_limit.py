"""'A ThreadPoolExecutor limits the number of threads by itself.'

To a number that depends on the processors. The limit that is asked for here has to be given.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_at_most_so_many_calls_at_once"]
SAYS = "How many threads does the pool have"


async def fetch_all(fetch, keys, limit):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor()
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, fetch, key) for key in keys))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
