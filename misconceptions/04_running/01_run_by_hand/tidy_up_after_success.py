"""'First run it, then tidy up: one line after the other.'

Where the coroutine raises, the lines after it are never reached: the loop stays open, and set.
"""

import asyncio

CAUGHT_BY = ["test_also_when_the_coroutine_raises"]
SAYS = "also when the coroutine raises"


def run(coro):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    result = loop.run_until_complete(coro)
    asyncio.set_event_loop(None)
    loop.close()
    return result
