"""'An exception in a callback ends that call, and the timer goes on.'

What ends is the callback, with the line in it that would have set the next timer.
"""

import asyncio

CAUGHT_BY = ["test_a_call_that_raises_does_not_end_the_others"]
SAYS = "raised"


def every(interval, fn, times):
    loop = asyncio.get_running_loop()
    start = loop.time()

    def call(number):
        fn()
        if number < times:
            loop.call_at(start + (number + 1) * interval, call, number + 1)

    if times:
        loop.call_at(start + interval, call, 1)
