"""'The exception comes out of the await, where I catch it.'

Nobody awaits a callback. Its exception goes to the loop, which tells the exception handler.
"""

import asyncio

CAUGHT_BY = ["test_both_loops_keep_the_contract"]
SAYS = "Nobody awaits a callback"


async def keeps_errors():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: None)
    try:
        loop.call_soon(lambda: 1 / 0)
        await asyncio.sleep(0.01)
    except ZeroDivisionError:
        return True
    return False
