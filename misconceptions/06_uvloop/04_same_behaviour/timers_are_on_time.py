"""'call_later(0.02) calls after 0.02 s, give or take a little.'

Not before, that is all. How late it is depends on what else the loop and the machine have to do.
"""

import asyncio

CAUGHT_BY = ["test_no_more_is_demanded_than_is_promised"]
SAYS = "50 ms late"


async def keeps_time():
    loop = asyncio.get_running_loop()
    called = []
    for delay in (0.03, 0.01, 0.02):
        due = loop.time() + delay
        loop.call_later(delay, lambda due=due: called.append((due, loop.time())))
    await asyncio.sleep(0.1)
    return called == sorted(called) and all(-0.001 < came - due < 0.03 for due, came in called)
