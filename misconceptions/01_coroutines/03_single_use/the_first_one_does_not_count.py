"""'times=3 means that a failure is tried again three times.'

That makes four attempts. Whoever pays for each one, or is banned after the third, counts the first as well.
"""

CAUGHT_BY = ["test_last_failure_reaches_the_caller"]
SAYS = "the first one included"


async def retry(attempt, times):
    for _ in range(times):
        try:
            return await attempt()
        except Exception:
            continue
    return await attempt()
