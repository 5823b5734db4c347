"""'The tasks run by themselves. I sleep until they are surely done, and take the results.'

No time is surely enough, and every time that is enough is too long. Awaiting a task waits exactly as long as it takes.
"""

import asyncio

CAUGHT_BY = ["test_all_are_asked_before_any_answers"]
SAYS = "Wait for the tasks themselves, not for a time"


async def front_page(fetch):
    tasks = [asyncio.create_task(fetch(name)) for name in ("weather", "trains", "mail")]
    await asyncio.sleep(10)
    return [task.result() for task in tasks]
