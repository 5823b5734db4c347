"""'If I set the next timer before the work, its time does not matter.'

As long as the loop is on time. One late call delays all that follow, since each counts from the one before.
"""

import asyncio

CAUGHT_BY = ["test_one_late_call_does_not_delay_the_others"]
SAYS = "counted from the start"


def every(interval, fn, times):
    loop = asyncio.get_running_loop()

    def call(left):
        if left > 1:
            loop.call_later(interval, call, left - 1)
        fn()

    if times:
        loop.call_later(interval, call, times)
