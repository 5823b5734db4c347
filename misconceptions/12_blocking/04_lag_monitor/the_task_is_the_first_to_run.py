"""'I start the monitor first, so it runs first.'

create_task() only puts it on the list. The await that follows goes straight into the work, and what blocks there is
over when the monitor looks at the clock for the first time.
"""

import asyncio

CAUGHT_BY = ["test_a_block_in_the_first_step_shows"]
SAYS = "has not begun when the work blocks"


async def watch(work, interval):
    loop = asyncio.get_running_loop()
    lags = []
    due = loop.time() + interval

    async def monitor():
        nonlocal due
        while True:
            due = loop.time() + interval
            await asyncio.sleep(interval)
            lags.append(loop.time() - due)

    task = asyncio.create_task(monitor())
    try:
        result = await work()
    finally:
        task.cancel()
    if loop.time() > due:
        lags.append(loop.time() - due)
    return result, lags
