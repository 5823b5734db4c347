"""'A cancelled attempt failed like any other, so try again.'

Whoever cancelled the task then waits for an end that does not come.
"""

CAUGHT_BY = ["test_cancellation_is_not_retried"]
SAYS = "CancelledError is no failure to retry"


async def retry(attempt, times):
    for _ in range(times - 1):
        try:
            return await attempt()
        except BaseException:
            continue
    return await attempt()
