"""'Nobody can catch what a timer raises, so I catch everything in it.'

The loop's exception handler gets it, and logs it by default. Caught here, nobody will ever know.
"""

import asyncio
import contextlib

CAUGHT_BY = ["test_a_call_that_raises_does_not_end_the_others"]
SAYS = "exception handler"


def every(interval, fn, times):
    loop = asyncio.get_running_loop()
    start = loop.time()

    def call():
        with contextlib.suppress(Exception):
            fn()

    for number in range(1, times + 1):
        loop.call_at(start + number * interval, call)
