"""'Every thread has an event loop: get_event_loop() gives it to me.'

No thread has one unless somebody makes it and sets it; and a loop that was there would be somebody else's to close.
"""

import asyncio

CAUGHT_BY = ["test_the_result_is_returned"]
SAYS = "a loop has to be made first"


def run(coro):
    loop = asyncio.get_event_loop()
    try:
        return loop.run_until_complete(coro)
    finally:
        loop.close()
