"""'I leave the thread as I found it: the loop that was set before is set again.'

asyncio.run() does not: it sets None, and whoever relies on an earlier loop has none afterwards.
"""

import asyncio

CAUGHT_BY = ["test_a_loop_that_was_set_before_is_not_put_back"]
SAYS = "does not put it back"


def run(coro):
    try:
        before = asyncio.get_event_loop()
    except RuntimeError:
        before = None
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(coro)
    finally:
        asyncio.set_event_loop(before)
        loop.close()
