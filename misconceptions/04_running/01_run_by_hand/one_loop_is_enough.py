"""'Making a loop is expensive: I make one and keep it for all calls.'

Then the second call meets a closed loop or, where nobody closes it, whatever the first has left behind.
"""

import asyncio

CAUGHT_BY = ["test_each_call_has_a_loop_of_its_own"]
SAYS = "both calls ran on the same loop"

_loops = []


def run(coro):
    if not _loops:
        _loops.append(asyncio.new_event_loop())
    asyncio.set_event_loop(_loops[0])
    try:
        return _loops[0].run_until_complete(coro)
    finally:
        asyncio.set_event_loop(None)
