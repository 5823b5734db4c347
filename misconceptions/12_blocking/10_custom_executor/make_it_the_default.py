"""'I make my pool the default executor, then to_thread() uses it.'

It does, for everybody and from then on: the whole program has these few threads, and none when they are shut down.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_the_default_executor_is_left_alone"]
SAYS = "is another one"


async def fetch_all(fetch, keys, limit):
    pool = ThreadPoolExecutor(limit)
    asyncio.get_running_loop().set_default_executor(pool)
    try:
        return await asyncio.gather(*(asyncio.to_thread(fetch, key) for key in keys))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
