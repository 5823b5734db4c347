"""'I have dealt with the cancellation, so I call uncancel() and return.'

uncancel() is for those who cancelled the task themselves, such as a timeout. Whoever asked for this one is still
waiting for CancelledError.
"""

import asyncio

CAUGHT_BY = ["test_cancelling_the_task_cleans_up_and_cancels"]
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
        asyncio.current_task().uncancel()
        await upload.abort()
        return False
    return True
