"""'call_at(when, ...) wants the time as time.time() gives it.'

It wants a time of loop.time(), a clock of the loop that has nothing to do with the time of day.
"""

import asyncio
import time

CAUGHT_BY = ["test_the_calls_are_one_interval_apart"]
SAYS = "loop.time()"


def every(interval, fn, times):
    start = time.time()
    for number in range(1, times + 1):
        asyncio.get_running_loop().call_at(start + number * interval, fn)
