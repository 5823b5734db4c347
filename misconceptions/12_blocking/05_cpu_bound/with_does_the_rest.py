"""'`with` shuts the pool down in any case, so that nothing is left.'

It does, and waits for the processes, on the thread of the loop. If a call is still at work, all the others stand still.
"""

import asyncio
from concurrent.futures import ProcessPoolExecutor

CAUGHT_BY = ["test_the_loop_runs_on_when_it_is_cancelled"]
SAYS = "Leaving `with pool:` waits"


async def compute_all(function, arguments, workers):
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(workers) as pool:
        return await asyncio.gather(*(loop.run_in_executor(pool, function, argument) for argument in arguments))
