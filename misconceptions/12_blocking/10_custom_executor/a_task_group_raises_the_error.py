"""'A TaskGroup is the modern gather().'

It raises an ExceptionGroup, also for one error. Who called fetch_all expects the error itself.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_an_error_ends_it"]
SAYS = "should raise that itself"


async def fetch_all(fetch, keys, limit):
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(limit)

    async def one(key):
        return await loop.run_in_executor(pool, fetch, key)

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(key)) for key in keys]
        return [task.result() for task in tasks]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
