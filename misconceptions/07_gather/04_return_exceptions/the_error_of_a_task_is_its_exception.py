"""'task.exception() tells how each task ended.'

Not for one that was cancelled: there it raises CancelledError, out of read_all.
"""

import asyncio

CAUGHT_BY = ["test_a_read_that_was_cancelled_is_an_error"]
SAYS = "CancelledError came out of it"


async def read_all(names, read):
    tasks = {name: asyncio.create_task(read(name)) for name in names}
    await asyncio.gather(*tasks.values(), return_exceptions=True)
    errors = {name: task.exception() for name, task in tasks.items() if task.exception() is not None}
    return {name: task.result() for name, task in tasks.items() if name not in errors}, errors
