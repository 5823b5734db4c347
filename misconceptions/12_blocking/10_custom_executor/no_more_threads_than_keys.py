"""'More threads than keys would be a waste, so I make min(limit, len(keys)).'

A pool starts its threads when they are needed; and for no keys this asks for a pool without any, a ValueError.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_results_are_in_the_order_of_the_keys"]
SAYS = "a pool needs at least one thread"


async def fetch_all(fetch, keys, limit):
    keys = list(keys)
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(min(limit, len(keys)))
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, fetch, key) for key in keys))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
