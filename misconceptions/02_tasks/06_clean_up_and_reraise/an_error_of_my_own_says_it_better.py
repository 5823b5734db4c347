"""'I raise an error that says what happened.'

Then the task has failed and was not cancelled. Timeouts and groups know CancelledError, and not your error.
"""

import asyncio

CAUGHT_BY = ["test_cancelling_the_task_cleans_up_and_cancels", "test_a_task_group_cleans_up_and_cancels"]
SAYS = "does not count as cancelled"


async def send(upload, parts):
    try:
        for part in parts:
            await upload.send(part)
        await upload.complete()
    except OSError:
        await upload.abort()
        return False
    except asyncio.CancelledError:
        await upload.abort()
        raise RuntimeError("the upload was cancelled") from None
    return True
