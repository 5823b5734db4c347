"""'Each call sets the timer for the next one, so they are one interval apart.'

The timer is set when the work is done, so that its time is added to each interval.
"""

import asyncio

CAUGHT_BY = ["test_work_that_takes_time_changes_nothing"]
SAYS = "drift"


def every(interval, fn, times):
    loop = asyncio.get_running_loop()

    def call(left):
        fn()
        if left > 1:
            loop.call_later(interval, call, left - 1)

    if times:
        loop.call_later(interval, call, times)
