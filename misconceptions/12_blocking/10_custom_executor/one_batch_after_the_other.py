"""'I hand over as many calls as there are threads, and the next batch when these are done.'

One slow call then holds up the whole next batch, with the other threads idle. A pool has a queue: hand over everything.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_at_most_so_many_calls_at_once"]
SAYS = "only when all of the last ones have ended"


async def fetch_all(fetch, keys, limit):
    loop = asyncio.get_running_loop()
    keys = list(keys)
    results = []
    pool = ThreadPoolExecutor(limit)
    try:
        for start in range(0, len(keys), limit):
            batch = keys[start : start + limit]
            results += await asyncio.gather(*(loop.run_in_executor(pool, fetch, key) for key in batch))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return results
