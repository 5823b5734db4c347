"""'To know when tasks end, something must await them, so I start a task that does.'

It works, but it is one more task, which must be kept, cancelled and awaited like any other. A task calls back itself.
"""

import asyncio
from contextlib import suppress

CAUGHT_BY = ["test_each_task_is_reported_when_it_ends"]
SAYS = "the task itself calls back"

watchers = set()


async def watch(tasks, report):
    for done, task in enumerate(asyncio.as_completed(tasks), 1):
        with suppress(Exception, asyncio.CancelledError):
            await task
        report(done, len(tasks))


def show_progress(tasks, report):
    watcher = asyncio.create_task(watch(tasks, report))
    watchers.add(watcher)
    watcher.add_done_callback(watchers.discard)
