"""'I ask for the result, and the exception tells the state: InvalidStateError means pending.'

result() raises what the task raised, and that may be an InvalidStateError as well.
"""

import asyncio

CAUGHT_BY = ["test_any_exception_is_a_failure"]
SAYS = "the task itself has raised InvalidStateError"


def status(task):
    try:
        task.result()
    except asyncio.InvalidStateError:
        return "pending"
    except asyncio.CancelledError:
        return "cancelled"
    except Exception:
        return "failed"
    return "done"
