"""'asyncio.wait() with FIRST_EXCEPTION stops when one fails.'

It stops waiting. It cancels nobody, neither then nor when it is cancelled itself.
"""

import asyncio

CAUGHT_BY = ["test_a_failure_stops_the_others", "test_a_cancelled_load_all_stops_all"]
SAYS = "have not been cancelled"


async def load_all(paths, parse):
    if not paths:
        return []
    tasks = [asyncio.create_task(load(path, parse)) for path in paths]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    for task in done:
        task.result()
    return [task.result() for task in tasks]
