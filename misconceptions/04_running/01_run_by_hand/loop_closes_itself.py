"""'The coroutine is complete, so the loop is finished with too.'

run_until_complete() only stops the loop. Its selector and its pipe stay open until somebody closes it.
"""

import asyncio

CAUGHT_BY = ["test_the_loop_is_closed_and_unset"]
SAYS = "is not closed"


def run(coro):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(coro)
    finally:
        asyncio.set_event_loop(None)
