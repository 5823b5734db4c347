"""'A timer that looks whether they are done() is as good.'

It is late each time, it wakes when there is nothing to do, and it must know when to stop.
"""

import asyncio

CAUGHT_BY = ["test_each_task_is_reported_when_it_ends"]
SAYS = "does something look now and then?"


def show_progress(tasks, report):
    loop = asyncio.get_running_loop()
    reported = 0

    def look():
        nonlocal reported
        while reported < sum(task.done() for task in tasks):
            reported += 1
            report(reported, len(tasks))
        if reported < len(tasks):
            loop.call_later(0.15, look)

    look()
