"""'When the function is through, nobody has the pool any more, and its processes end.'

They do so some time later. Until then they are there, and somebody who counts on them to be gone is mistaken.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor

CAUGHT_BY = ["test_the_processes_have_ended"]
SAYS = "still there"


async def compute_all(function, arguments, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(workers)
    return await asyncio.gather(*(loop.run_in_executor(pool, function, argument) for argument in arguments))
