"""'`except Exception` catches whatever may happen.'

CancelledError is a BaseException: it passes by, and so it gets out, but nothing is cleaned up.
"""

CAUGHT_BY = [
    "test_cancelling_the_task_cleans_up_and_cancels",
    "test_a_timeout_cleans_up_and_times_out",
    "test_a_task_group_cleans_up_and_cancels",
]
SAYS = "the upload was not aborted"


async def send(upload, parts):
    try:
        for part in parts:
            await upload.send(part)
        await upload.complete()
    except Exception:
        await upload.abort()
        return False
    return True
