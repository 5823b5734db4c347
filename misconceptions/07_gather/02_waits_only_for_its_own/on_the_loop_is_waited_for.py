"""'gather() waits for what is on the loop, so the extras are there too.'

The extras run beside it, and nobody has waited for them: their results are not there yet.
"""

import asyncio

CAUGHT_BY = ["test_it_returns_when_the_needed_parts_are_there"]
SAYS = "was asked for before it was there"


async def load_page(needed, extras):
    tasks = [asyncio.create_task(part()) for part in extras]
    texts = await asyncio.gather(*(part() for part in needed))
    return texts, [task.result() for task in tasks]
