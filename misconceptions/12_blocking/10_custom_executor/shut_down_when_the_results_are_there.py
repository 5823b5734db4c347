"""'When I have the results, I shut the pool down.'

Without results, after an error or a cancellation, nobody does then.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_an_error_ends_it"]
SAYS = "however the work in it has ended"


async def fetch_all(fetch, keys, limit):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(limit)
    results = await asyncio.gather(*(loop.run_in_executor(pool, fetch, key) for key in keys))
    pool.shutdown(wait=False, cancel_futures=True)
    return results
