"""'gather(return_exceptions=True) gives failures as objects, and lets a cancellation through.'

It lets the cancellation of retry itself through. A CancelledError that the attempt raises comes as an object too, and
is no Exception: here it is returned as if it were the result.
"""

import asyncio

CAUGHT_BY = ["test_a_cancelled_attempt_is_not_retried"]
SAYS = "did not come out of retry"


async def retry(attempt, times):
    for _ in range(times):
        [outcome] = await asyncio.gather(attempt(), return_exceptions=True)
        if not isinstance(outcome, Exception):
            return outcome
    raise outcome
