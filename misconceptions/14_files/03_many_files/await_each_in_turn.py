"""'All have been started, so I await them one by one; the first that has failed raises.'

The first of the list that has failed, and not before it is its turn: until then nobody looks at it.
"""

import asyncio

CAUGHT_BY = ["test_a_failure_stops_the_others", "test_an_unreadable_file_stops_the_others"]
SAYS = "should have been cancelled at once"


async def load_all(paths, parse):
    tasks = [asyncio.create_task(load(path, parse)) for path in paths]
    try:
        return [await task for task in tasks]
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
