"""'The two loops that keep the contract are asyncio's and uvloop's, so I look at which one it is.'

A contract is about what a loop does. There are others that keep it, and a subclass of either may break it.
"""

import asyncio

CAUGHT_BY = ["test_no_more_is_demanded_than_is_promised"]
SAYS = "breaks no promise"


async def keeps_order():
    return type(asyncio.get_running_loop()).__module__.partition(".")[0] in ("asyncio", "uvloop")


keeps_time = keeps_cancel = keeps_errors = keeps_order
