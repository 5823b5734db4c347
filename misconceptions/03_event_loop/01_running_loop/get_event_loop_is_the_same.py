"""'get_event_loop() gives the loop, and raises where there is none.'

It also gives a loop that is only set, and before 3.14 it may even make one. Neither is running.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_is_only_set_is_not_running"]
SAYS = "set, but not running"


def loop_or_none():
    try:
        return asyncio.get_event_loop()
    except RuntimeError:
        return None
