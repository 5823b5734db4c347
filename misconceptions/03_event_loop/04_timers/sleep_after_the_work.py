"""'A task that works and then sleeps one interval runs once every interval.'

It runs once every interval plus the time of the work.
"""

import asyncio

CAUGHT_BY = ["test_work_that_takes_time_changes_nothing"]
SAYS = "drift"


_tasks = set()


def every(interval, fn, times):
    async def run():
        for _ in range(times):
            await asyncio.sleep(interval)
            fn()

    task = asyncio.create_task(run())
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)
