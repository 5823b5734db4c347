"""'Cleaning up belongs in `finally`.'

`finally` also runs when all went well, and then there is nothing to abort.
"""

CAUGHT_BY = ["test_a_finished_upload_is_complete"]
SAYS = "nothing aborted"


async def send(upload, parts):
    try:
        for part in parts:
            await upload.send(part)
        await upload.complete()
        return True
    except OSError:
        return False
    finally:
        await upload.abort()
