"""'asyncio.wait() waits for all, and result() raises what has gone wrong: nobody is left.'

Nobody is left, because all were waited for, to their own end. A failure should end them at once.
"""

import asyncio

CAUGHT_BY = ["test_a_failure_stops_the_others"]
SAYS = "waits until they end by themselves"


async def load_all(paths, parse):
    tasks = [asyncio.create_task(load(path, parse)) for path in paths]
    if tasks:
        await asyncio.gather(*tasks, return_exceptions=True)
    return [task.result() for task in tasks]
