"""'When the work has ended there is nothing left to measure, so I cancel the timer.'

If the last thing that the work did was to block, that timer is overdue: it would have come with the longest lag of all.
"""

import asyncio

CAUGHT_BY = ["test_a_block_in_the_last_step_shows"]
SAYS = "look at what is overdue"


async def watch(work, interval):
    loop = asyncio.get_running_loop()
    lags = []

    def wake_up(due):
        nonlocal timer
        lags.append(loop.time() - due)
        timer = loop.call_later(interval, wake_up, loop.time() + interval)

    timer = loop.call_later(interval, wake_up, loop.time() + interval)
    try:
        return await work(), lags
    finally:
        timer.cancel()
