"""'A function at the top level can be pickled, so I put my own one there.'

It is pickled, by name. The other process has to import it under that name, and cannot import a file loaded by its path.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor

CAUGHT_BY = ["test_the_work_is_done_in_other_processes"]
SAYS = "none of this file"


def call(function, argument):
    return function(argument)


async def compute_all(function, arguments, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(workers)
    try:
        return await asyncio.gather(*(loop.run_in_executor(pool, call, function, argument) for argument in arguments))
    finally:
        await asyncio.to_thread(pool.shutdown)
