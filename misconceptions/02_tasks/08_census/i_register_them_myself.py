"""'I keep a list of my own, by putting my task factory into the loop.'

It knows only what was made after the first call. asyncio already keeps the list.
"""

import asyncio

CAUGHT_BY = ["test_the_other_tasks_are_listed"]
SAYS = "census gave []"

tasks = []


def census():
    loop = asyncio.get_running_loop()
    make = loop.get_task_factory()

    def remember(loop, coroutine, **kwargs):
        tasks.append(make(loop, coroutine, **kwargs))
        return tasks[-1]

    loop.set_task_factory(remember)
    return sorted(task.get_name() for task in tasks if not task.done())
