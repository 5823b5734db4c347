"""'A wake-up that comes on time has no lag, so there is nothing to note.'

Without the zeros nobody can tell one bad moment in an hour from a loop that is always late.
"""

import asyncio

CAUGHT_BY = ["test_each_lag_is_how_late_the_wake_up_came"]
SAYS = "0.0 if it came on time"


async def watch(work, interval):
    loop = asyncio.get_running_loop()
    lags = []

    def wake_up():
        nonlocal due, timer
        if loop.time() > due:
            lags.append(loop.time() - due)
        due = loop.time() + interval
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
