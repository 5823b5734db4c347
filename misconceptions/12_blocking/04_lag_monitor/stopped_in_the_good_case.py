"""'When I have the result, I cancel the monitor.'

If the work raises or is cancelled, that line is never reached, and the monitor runs on.
"""

import asyncio

CAUGHT_BY = ["test_what_the_work_raises_goes_out", "test_a_cancelled_watch_cancels_the_work"]
SAYS = "still running"


async def watch(work, interval):
    loop = asyncio.get_running_loop()
    lags = []
    due = loop.time() + interval

    async def monitor():
        nonlocal due
        while True:
            await asyncio.sleep(due - loop.time())
            lags.append(loop.time() - due)
            due = loop.time() + interval

    task = asyncio.create_task(monitor())
    result = await work()
    task.cancel()
    if loop.time() > due:
        lags.append(loop.time() - due)
    return result, lags
