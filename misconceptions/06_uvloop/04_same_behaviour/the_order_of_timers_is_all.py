"""'The timers came in the right order, so the time is kept.'

All of them may have come too early.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_breaks_the_time_is_found_out"]
SAYS = "half of the delay"


async def keeps_time():
    loop = asyncio.get_running_loop()
    log = []
    for delay in (0.03, 0.01, 0.02):
        loop.call_later(delay, log.append, delay)
    await asyncio.sleep(0.05)
    return log == [0.01, 0.02, 0.03]
