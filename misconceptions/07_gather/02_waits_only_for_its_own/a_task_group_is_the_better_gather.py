"""'A TaskGroup is gather() as one writes it today.'

Not here: the block ends when all of its tasks have ended, waited for or not, and one failure stops them all.
"""

import asyncio

CAUGHT_BY = ["test_it_returns_when_the_needed_parts_are_there", "test_an_extra_that_fails_does_not_stop_the_page"]
SAYS = "an extra"


async def load_page(needed, extras):
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(part()) for part in extras]
        texts = await asyncio.gather(*(part() for part in needed))
    return texts, tasks
