"""'Every minute means now, in a minute, in two minutes.'

Here the first call is due after one interval. Called by every() itself, fn would also run before the caller goes on.
"""

import asyncio

CAUGHT_BY = ["test_it_only_sets_timers"]
SAYS = "one interval after"


def every(interval, fn, times):
    loop = asyncio.get_running_loop()
    start = loop.time()
    fn()
    for number in range(1, times):
        loop.call_at(start + number * interval, fn)
