"""'gather(return_exceptions=True) gives me the errors: I report each one.'

CancelledError is among them: the way in which a cancelled task is meant to end, and nothing to report.
"""

import asyncio

CAUGHT_BY = ["test_errors_of_dying_tasks_are_reported"]
SAYS = "ends as cancelled"


def _end_tasks(loop):
    tasks = list(asyncio.all_tasks(loop))
    for task in tasks:
        task.cancel()
    if not tasks:
        return
    results = loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    for task, result in zip(tasks, results, strict=True):
        if isinstance(result, BaseException):
            loop.call_exception_handler({"message": "task failed", "exception": result, "task": task})
