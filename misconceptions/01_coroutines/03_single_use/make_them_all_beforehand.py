"""'Each coroutine runs once, so I make as many as I may need.'

Those that were not needed are never awaited. A coroutine is made where it is run.
"""

CAUGHT_BY = ["test_first_success_is_returned"]
SAYS = "never awaited"


async def retry(attempt, times):
    coroutines = [attempt() for _ in range(times)]
    for coroutine in coroutines[:-1]:
        try:
            return await coroutine
        except Exception:
            continue
    return await coroutines[-1]
