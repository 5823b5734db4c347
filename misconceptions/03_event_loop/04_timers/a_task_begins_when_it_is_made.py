"""'create_task() starts the task, so its first line runs at the start.'

The first line runs when the loop comes to it, and that may be much later. The start is in every() itself.
"""

import asyncio

CAUGHT_BY = ["test_the_series_starts_with_the_call_of_every"]
SAYS = "Is the start taken in a task?"


_tasks = set()


def every(interval, fn, times):
    loop = asyncio.get_running_loop()

    async def run():
        start = loop.time()
        for number in range(1, times + 1):
            await asyncio.sleep(start + number * interval - loop.time())
            loop.call_soon(fn)

    task = loop.create_task(run())
    _tasks.add(task)
    task.add_done_callback(_tasks.discard)
