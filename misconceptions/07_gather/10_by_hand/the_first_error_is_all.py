"""'I raise the first error, and then I am done with the others.'

They go on, and may fail as well: a task whose exception nobody looks at is reported by asyncio.
"""

import asyncio

CAUGHT_BY = ["test_later_errors_are_dropped"]
SAYS = "never retrieved"


async def my_gather(*children):
    tasks = [asyncio.ensure_future(child) for child in children]
    pending = set(tasks)
    while pending:
        try:
            done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            for task in tasks:
                task.cancel()
            raise
        for task in done:
            task.result()
    return [task.result() for task in tasks]
