"""'In `except Exception` I cancel the others and wait for them.'

CancelledError is no Exception. gather() passes a cancellation on to all, but is over with the first that has ended.
"""

import asyncio

CAUGHT_BY = ["test_a_cancelled_load_all_stops_all"]
SAYS = "which no `except Exception` sees"


async def load_all(paths, parse):
    tasks = [asyncio.create_task(load(path, parse)) for path in paths]
    try:
        return await asyncio.gather(*tasks)
    except Exception:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        raise
