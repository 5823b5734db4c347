"""'I make timers for 0.01, 0.02 and 0.03 s, and they come in this order: the order is right.'

A loop that goes by the order in which they were made passes as well. A probe has to make a difference visible.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_breaks_the_time_is_found_out"]
SAYS = "in the order in which they were made"


async def keeps_time():
    loop = asyncio.get_running_loop()
    called = []
    for delay in (0.01, 0.02, 0.03):
        due = loop.time() + delay
        loop.call_later(delay, lambda due=due: called.append((due, loop.time())))
    await asyncio.sleep(0.05)
    return called == sorted(called) and all(came > due - 0.001 for due, came in called)
