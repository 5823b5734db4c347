"""'What may come later can begin later.'

Then it comes later still. A task costs the needed parts no time: they wait, and it waits beside them.
"""

import asyncio

CAUGHT_BY = ["test_every_part_begins_at_once"]
SAYS = "Is there an await between"


async def load_page(needed, extras):
    texts = await asyncio.gather(*(part() for part in needed))
    return texts, [asyncio.create_task(part()) for part in extras]
