"""'Each coroutine has a task of its own, so I keep the numbers by task.'

A task awaits many coroutines, one after another and one inside another, and each has local variables of its own.
"""

import asyncio

CAUGHT_BY = ["test_a_new_call_begins_anew"]
SAYS = "where another one had stopped"

readings = {}


async def running_average(read, count, show):
    seen = readings.setdefault(asyncio.current_task(), [])
    for _ in range(count):
        seen.append(await read())
        show(sum(seen) / len(seen))
    return sum(seen) / len(seen)
