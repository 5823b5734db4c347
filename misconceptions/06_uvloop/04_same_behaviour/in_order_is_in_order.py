"""'The log says first, second, third: what more is there to see?'

Whether they were called while the caller was still at work. What stands between two awaits is not interrupted.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_breaks_the_order_is_found_out"]
SAYS = "calls at once"


async def keeps_order():
    loop = asyncio.get_running_loop()
    log = []
    for name in ("first", "second", "third"):
        loop.call_soon(log.append, name)
    await asyncio.sleep(0.01)
    return log == ["first", "second", "third"]
