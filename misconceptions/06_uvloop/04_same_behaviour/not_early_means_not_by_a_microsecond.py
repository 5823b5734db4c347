"""'Never early means: time() - start >= delay.'

A clock has a resolution. uvloop's counts whole milliseconds and rounds the delay to one, up or down.
"""

import asyncio

CAUGHT_BY = ["test_no_more_is_demanded_than_is_promised"]
SAYS = "up to 1 ms early"


async def keeps_time():
    loop = asyncio.get_running_loop()
    called = []
    for delay in (0.03, 0.01):
        due = loop.time() + delay
        loop.call_later(delay, lambda due=due: called.append((due, loop.time())))
    await asyncio.sleep(0.05)
    return called == sorted(called) and all(came >= due for due, came in called)
