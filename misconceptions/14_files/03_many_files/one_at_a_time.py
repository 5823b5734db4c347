"""'For each of the others: cancel it, await its end, then the next.'

While the first puts things in order the others go on, and may even come to their end.
"""

import asyncio

CAUGHT_BY = ["test_a_failure_stops_the_others"]
SAYS = "before you await the end of the first"


async def load_all(paths, parse):
    tasks = [asyncio.create_task(load(path, parse)) for path in paths]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
