"""'In a TaskGroup things are concurrent.'

Tasks are. A task that is awaited before the next one is created is alone.
"""

import asyncio

CAUGHT_BY = ["test_results_come_in_the_order_of_the_paths"]
SAYS = "one after another"


async def load_all(paths, parse):
    async with asyncio.TaskGroup() as group:
        return [await group.create_task(load(path, parse)) for path in paths]
