"""'There are two processes, so two computations run at a time.'

There is one at a time if each is awaited before the next one is handed over.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor

CAUGHT_BY = ["test_several_are_at_work_at_once"]
SAYS = "before you handed over the next job"


async def compute_all(function, arguments, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(workers)
    try:
        return [await loop.run_in_executor(pool, function, argument) for argument in arguments]
    finally:
        await asyncio.to_thread(pool.shutdown)
