"""'pool.map() gives each argument to a process, so nothing is left on this side that could block.'

Its results are: whoever asks for the next one waits for it, and here that is the thread of the event loop.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor

CAUGHT_BY = ["test_the_loop_runs_on_when_it_is_cancelled"]
SAYS = "blocked the event loop"


async def compute_all(function, arguments, workers):
    pool = ProcessPoolExecutor(workers)
    try:
        return list(pool.map(function, arguments))
    finally:
        await asyncio.to_thread(pool.shutdown)
