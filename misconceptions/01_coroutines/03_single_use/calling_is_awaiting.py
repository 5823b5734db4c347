"""'attempt() makes the attempt, so I return what it gives.'

It gives a coroutine object. The `try` ends before anything ran, so that no failure can be caught in it.
"""

CAUGHT_BY = ["test_first_success_is_returned"]
SAYS = "Is an `await` missing?"


async def retry(attempt, times):
    for _ in range(times - 1):
        try:
            return attempt()
        except Exception:
            continue
    return attempt()
