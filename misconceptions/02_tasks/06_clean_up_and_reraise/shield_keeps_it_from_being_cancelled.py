"""'shield() protects the upload from the cancellation.'

It does: the caller is cancelled, and the upload goes on behind its back to the end. Nothing is aborted.
"""

import asyncio

CAUGHT_BY = ["test_cancelling_the_task_cleans_up_and_cancels"]
SAYS = "the upload was not aborted"


async def send_all(upload, parts):
    try:
        for part in parts:
            await upload.send(part)
        await upload.complete()
    except OSError:
        await upload.abort()
        return False
    return True


async def send(upload, parts):
    return await asyncio.shield(send_all(upload, parts))
