"""'The pool wants a function to call, so I give it a lambda that has all it needs.'

It has to be sent to another process, and a lambda has no name by which that could import it.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor

CAUGHT_BY = ["test_the_work_is_done_in_other_processes"]
SAYS = "no lambda"


async def compute_all(function, arguments, workers):
    loop = asyncio.get_running_loop()
    pool = ProcessPoolExecutor(workers)
    try:
        calls = [loop.run_in_executor(pool, lambda argument=argument: function(argument)) for argument in arguments]
        return await asyncio.gather(*calls)
    finally:
        await asyncio.to_thread(pool.shutdown)
