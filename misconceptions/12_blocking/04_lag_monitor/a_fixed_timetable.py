"""'Wake-ups are due at 0.1, 0.2, 0.3 s, and so on. So I never drift.'

After a block all of those that were missed come at once, each with a lag of its own: one block looks like many.
"""

import asyncio

CAUGHT_BY = ["test_each_lag_is_how_late_the_wake_up_came"]
SAYS = "does not show many times"


async def watch(work, interval):
    loop = asyncio.get_running_loop()
    lags = []

    def wake_up():
        nonlocal due, timer
        lags.append(loop.time() - due)
        due += interval
        timer = loop.call_at(due, wake_up)

    due = loop.time() + interval
    timer = loop.call_at(due, wake_up)
    try:
        result = await work()
    finally:
        timer.cancel()
    if loop.time() > due:
        lags.append(loop.time() - due)
    return result, lags
