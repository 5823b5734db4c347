"""'Clean up and raise again, whatever it was.'

Right for a cancellation, and for most errors. But here a refusal has an answer of its own: False.
"""

CAUGHT_BY = ["test_a_refused_upload_is_aborted"]
SAYS = "Only the cancellation is to get out"


async def send(upload, parts):
    try:
        for part in parts:
            await upload.send(part)
        await upload.complete()
    except BaseException:
        await upload.abort()
        raise
    return True
