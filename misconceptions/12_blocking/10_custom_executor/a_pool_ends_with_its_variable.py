"""'When the function returns nobody has the pool any more, and Python clears it up.'

Perhaps it does, some time. As long as anything still refers to the pool (a traceback, a debugger, a cycle), its threads
wait for work.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_results_are_in_the_order_of_the_keys"]
SAYS = "Whoever makes a pool shuts it down"


async def fetch_all(fetch, keys, limit):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(limit)
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, fetch, key) for key in keys))
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
