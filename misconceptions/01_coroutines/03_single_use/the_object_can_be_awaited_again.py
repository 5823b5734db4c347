"""'I have the coroutine already, so I can await it once more.'

The second await of the same object raises RuntimeError, and that error hides the real one.
"""

CAUGHT_BY = ["test_each_attempt_is_a_new_coroutine"]
SAYS = "A coroutine object can be awaited once"


async def retry(attempt, times):
    coroutine = attempt()
    for _ in range(times - 1):
        try:
            return await coroutine
        except Exception:
            continue
    return await coroutine
