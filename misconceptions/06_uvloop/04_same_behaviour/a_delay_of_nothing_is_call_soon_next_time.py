"""'call_later(0) comes after everything that call_soon() was given: a timer is a timer.'

On asyncio's loop it does. uvloop takes it for a call_soon(), and nobody has promised one or the other.
"""

import asyncio

CAUGHT_BY = ["test_both_loops_keep_the_contract"]
SAYS = "the place of a call_later(0)"


async def keeps_order():
    loop = asyncio.get_running_loop()
    log = []
    loop.call_soon(log.append, "first")
    loop.call_later(0, log.append, "last")
    loop.call_soon(log.append, "second")
    await asyncio.sleep(0.01)
    return log == ["first", "second", "last"]
