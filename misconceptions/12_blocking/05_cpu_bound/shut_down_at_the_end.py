"""'When I have the results, I shut the pool down.'

If a call fails there are no results, and the line with the shutdown is never reached.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor

CAUGHT_BY = ["test_an_error_comes_through"]
SAYS = "belongs into `finally`"


async def compute_all(function, arguments, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(workers)
    results = await asyncio.gather(*(loop.run_in_executor(pool, function, argument) for argument in arguments))
    await asyncio.to_thread(pool.shutdown)
    return results
