"""'To be sure that the cleanup runs I catch everything.'

A bare `except` catches CancelledError as well, and what is not raised again is gone.
"""

CAUGHT_BY = ["test_the_body_of_a_task_group_does_not_go_on"]
SAYS = "the body went on to publish"


async def send(upload, parts):
    try:
        for part in parts:
            await upload.send(part)
        await upload.complete()
    except:  # noqa: E722  # the mistake itself
        await upload.abort()
        return False
    return True
