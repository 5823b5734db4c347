"""'asyncio.wait() never raises, so it is the simpler gather().'

Nor does it cancel what it waits for when it is cancelled itself: the reads go on, and nobody is there for them.
"""

import asyncio

CAUGHT_BY = ["test_its_own_cancellation_gets_out"]
SAYS = "go on without it"


async def read_all(names, read):
    tasks = {name: asyncio.create_task(read(name)) for name in names}
    if tasks:
        await asyncio.wait(tasks.values())
    errors = {name: asyncio.CancelledError() for name, task in tasks.items() if task.cancelled()}
    failed = {name: task for name, task in tasks.items() if name not in errors and task.exception()}
    errors |= {name: task.exception() for name, task in failed.items()}
    return {name: task.result() for name, task in tasks.items() if name not in errors}, errors
