"""'Each task appends its result to the list, and at the end the list is complete.'

Complete, but in the order in which the files were ready.
"""

import asyncio

CAUGHT_BY = ["test_results_come_in_the_order_of_the_paths"]
SAYS = "in this order"


async def load_all(paths, parse):
    results = []

    async def load_one(path):
        results.append(await load(path, parse))

    async with asyncio.TaskGroup() as group:
        for path in paths:
            group.create_task(load_one(path))
    return results
