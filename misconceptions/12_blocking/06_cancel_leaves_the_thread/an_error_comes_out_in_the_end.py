"""'asyncio.run() waits for the thread, so it also tells me what the thread raised.'

It waits until the thread is free, and does not look at what the job has come to.
"""

CAUGHT_BY = ["test_the_late_error"]
SAYS = "came out nowhere"

LATE_ERROR = "raised"
