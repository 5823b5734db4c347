"""'gather() waits for all of them.'

Without return_exceptions it stops waiting, and raises, as soon as the first of them ends, with CancelledError.
"""

import asyncio
from contextlib import suppress

CAUGHT_BY = ["test_errors_of_dying_tasks_are_reported"]
SAYS = "return_exceptions"


def _end_tasks(loop):
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    with suppress(asyncio.CancelledError):
        loop.run_until_complete(asyncio.gather(*tasks))
