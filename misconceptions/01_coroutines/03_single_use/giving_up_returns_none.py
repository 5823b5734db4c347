"""'When nothing worked there is nothing to return, so I return None.'

The loop ends, the function ends, and the caller takes None for the answer: nobody ever hears of the error.
"""

CAUGHT_BY = ["test_last_failure_reaches_the_caller"]
SAYS = "retry raised nothing"


async def retry(attempt, times):
    for _ in range(times):
        try:
            return await attempt()
        except Exception:
            continue
    return None
