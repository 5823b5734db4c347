"""'With create_task() it is concurrent.'

Not when the task is awaited in the same line: the next one is not even made before this one is done.
"""

import asyncio

CAUGHT_BY = ["test_all_are_asked_before_any_answers"]
SAYS = "in one line waits like any other await"


async def front_page(fetch):
    weather = await asyncio.create_task(fetch("weather"))
    trains = await asyncio.create_task(fetch("trains"))
    mail = await asyncio.create_task(fetch("mail"))
    return [weather, trains, mail]
