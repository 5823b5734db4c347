"""'First shutdown(wait=False), so that nothing more is begun; then a shutdown() that waits.'

After the first one the pool has forgotten its processes, and the second has nothing to wait for. One call does both.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor

CAUGHT_BY = ["test_the_loop_runs_on_when_it_is_cancelled"]
SAYS = "A second shutdown() waits for nothing"


async def compute_all(function, arguments, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(workers)
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, function, argument) for argument in arguments))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        await asyncio.to_thread(pool.shutdown)
