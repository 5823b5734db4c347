"""'The next callback was called, so the loop has dealt with the exception.'

It may have dealt with it by throwing it away. That nobody hears of it is the worse half.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_breaks_at_errors_is_found_out"]
SAYS = "tells nobody"


async def keeps_errors():
    loop = asyncio.get_running_loop()
    log = []
    loop.set_exception_handler(lambda loop, context: None)
    loop.call_soon(lambda: 1 / 0)
    loop.call_soon(log.append, "the next one")
    await asyncio.sleep(0.01)
    return log == ["the next one"]
