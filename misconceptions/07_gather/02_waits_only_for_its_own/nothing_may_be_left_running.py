"""'What is not done when I return has to be cancelled.'

Who starts a task owns it, and here it is handed on to the caller, who waits for it later.
"""

import asyncio

CAUGHT_BY = ["test_the_extras_go_on"]
SAYS = "the extras should go on"


async def load_page(needed, extras):
    tasks = [asyncio.create_task(part()) for part in extras]
    texts = await asyncio.gather(*(part() for part in needed))
    for task in tasks:
        task.cancel()
    return texts, tasks
