"""'The loop is busy, so I make a second one.'

A thread can have any number of loops, but only one of them can be running.
"""

import asyncio

CAUGHT_BY = ["test_it_works_in_a_running_loop"]
SAYS = "a loop is running in this thread already"


def call_sync(coroutine):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()
