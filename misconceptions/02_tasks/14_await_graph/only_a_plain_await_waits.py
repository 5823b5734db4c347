"""'Who waits for a task has it at the bottom of an await, so I look for that.'

gather(), wait() and a TaskGroup wait on a future of their own. awaited_by knows about those, too.
"""

import asyncio

CAUGHT_BY = ["test_held_up_by_names_those_that_wait_for_the_task"]
SAYS = "cannot go on until"


def held_up_by(task):
    waiting = set()
    for other in asyncio.all_tasks():
        if other._fut_waiter is task:
            waiting |= {other.get_name()} | held_up_by(other)
    return waiting
