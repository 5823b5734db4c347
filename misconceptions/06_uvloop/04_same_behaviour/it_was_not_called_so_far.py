"""'I cancelled it and it was not called: cancelling works.'

Nobody waited until it was due: it would not have been called yet if nobody had cancelled it, either.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_breaks_the_cancel_is_found_out"]
SAYS = "calls a cancelled call_later()"


async def keeps_cancel():
    loop = asyncio.get_running_loop()
    log = []
    for handle in (loop.call_soon(log.append, "soon"), loop.call_later(0.01, log.append, "later")):
        handle.cancel()
    await asyncio.sleep(0)
    return not log
