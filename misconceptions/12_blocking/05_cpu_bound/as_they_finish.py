"""'as_completed() gives me the results, so I have all of them in the end.'

It gives them as they finish, and which process is the quickest is not what the caller has asked.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor

CAUGHT_BY = ["test_several_are_at_work_at_once"]
SAYS = "in the order of the arguments"


async def compute_all(function, arguments, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(workers)
    try:
        futures = [loop.run_in_executor(pool, function, argument) for argument in arguments]
        return [await future for future in asyncio.as_completed(futures)]
    finally:
        await asyncio.to_thread(pool.shutdown)
