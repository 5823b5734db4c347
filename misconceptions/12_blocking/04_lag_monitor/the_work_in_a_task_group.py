"""'A TaskGroup runs the work beside the monitor, and ends the one when the other fails.'

It does, and what the work raised comes out in an ExceptionGroup, which nobody who calls `watch` will look into.
"""

import asyncio

CAUGHT_BY = ["test_what_the_work_raises_goes_out"]
SAYS = "as it is"


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

    async with asyncio.TaskGroup() as group:
        monitoring = group.create_task(monitor())
        result = await group.create_task(work())
        monitoring.cancel()
    if loop.time() > due:
        lags.append(loop.time() - due)
    return result, lags
