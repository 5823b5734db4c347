"""'awaited_by: those are the tasks that my task awaits.'

It is the other way round: they await it.
"""

import asyncio

CAUGHT_BY = ["test_held_up_by_names_those_that_wait_for_the_task"]
SAYS = "not what it waits for"


def held_up_by(task):
    names = set()
    for other in asyncio.all_tasks():
        if any(waiting.future is task for waiting in asyncio.capture_call_graph(other).awaited_by):
            names |= {other.get_name()} | held_up_by(other)
    return names
