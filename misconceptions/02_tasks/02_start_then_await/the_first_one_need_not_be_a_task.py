"""'The first I can await at once, as nothing comes before it; the others become tasks.'

They become tasks when it is done: what stands behind an await happens after it.
"""

import asyncio

CAUGHT_BY = ["test_all_are_asked_before_any_answers"]
SAYS = "Which await stands before the next request is sent?"


async def front_page(fetch):
    weather = await fetch("weather")
    trains, mail = asyncio.create_task(fetch("trains")), asyncio.create_task(fetch("mail"))
    return [weather, await trains, await mail]
