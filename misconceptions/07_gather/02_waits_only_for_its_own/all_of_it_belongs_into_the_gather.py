"""'What runs concurrently must be given to the same gather().'

To run it needs a task only. gather() is what waits, and it waits for the extras too, if it is given them.
"""

import asyncio

CAUGHT_BY = ["test_it_returns_when_the_needed_parts_are_there"]
SAYS = "Is an extra among what it waits for?"


async def load_page(needed, extras):
    tasks = [asyncio.create_task(part()) for part in extras]
    texts = await asyncio.gather(*(part() for part in needed), *tasks)
    return texts[: len(needed)], tasks
