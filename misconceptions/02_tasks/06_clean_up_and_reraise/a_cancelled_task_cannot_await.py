"""'A cancelled task cannot await any more, so another task must clean up.'

It can: CancelledError was raised once, and the next await waits as always. The other task is not even done when the
caller believes that all has been cleaned up, and nobody waits for it.
"""

import asyncio

CAUGHT_BY = ["test_cancelling_the_task_cleans_up_and_cancels", "test_a_task_group_cleans_up_and_cancels"]
SAYS = "The cleanup must be awaited"

background = set()


async def send(upload, parts):
    try:
        for part in parts:
            await upload.send(part)
        await upload.complete()
    except OSError:
        await upload.abort()
        return False
    except asyncio.CancelledError:
        task = asyncio.create_task(upload.abort())
        background.add(task)
        task.add_done_callback(background.discard)
        raise
    return True
