"""'call_at(5, fn) calls fn in five seconds.'

That is call_later. call_at takes a moment of loop.time(), and the loop has run for a while already.
"""

import asyncio

CAUGHT_BY = ["test_the_calls_are_one_interval_apart"]
SAYS = "no delay"


def every(interval, fn, times):
    loop = asyncio.get_running_loop()
    for number in range(1, times + 1):
        loop.call_at(number * interval, fn)
