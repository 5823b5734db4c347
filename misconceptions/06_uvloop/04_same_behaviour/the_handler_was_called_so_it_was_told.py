"""'The exception handler was called, so it knows.'

It knows what the context holds. A loop that calls it without the exception leaves nobody anything to find the fault by.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_breaks_at_errors_is_found_out"]
SAYS = "without the exception"


async def keeps_errors():
    loop = asyncio.get_running_loop()
    log = []
    loop.set_exception_handler(lambda loop, context: log.append("told"))
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(log.append, "the next one")
    await asyncio.sleep(0.01)
    return sorted(log) == ["the next one", "told"]
