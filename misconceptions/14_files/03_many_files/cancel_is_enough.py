"""'When gather() raises I cancel the tasks that are left, and that is what a TaskGroup does, too.'

A TaskGroup also waits until they have ended. cancel() only asks, and the caller goes on while they still clean up.
"""

import asyncio

CAUGHT_BY = ["test_a_failure_stops_the_others"]
SAYS = "cancel() only asks"


async def load_all(paths, parse):
    tasks = [asyncio.create_task(load(path, parse)) for path in paths]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
