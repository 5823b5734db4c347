"""'All attempts failed: that is what the caller wants to know.'

The caller wants to know why, and has an `except` for the real exception, which no longer comes.
"""

CAUGHT_BY = ["test_last_failure_reaches_the_caller"]
SAYS = "must see the last exception itself"


async def retry(attempt, times):
    for _ in range(times):
        try:
            return await attempt()
        except Exception:
            continue
    raise RuntimeError(f"all {times} attempts failed")
