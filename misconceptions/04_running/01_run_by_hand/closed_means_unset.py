"""'Closing the loop is all: nobody can use a closed loop.'

The thread still has it as its current loop, and the next who asks for that gets a loop that is closed.
"""

import asyncio

CAUGHT_BY = ["test_the_loop_is_closed_and_unset"]
SAYS = "still the thread's current event loop"


def run(coro):
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(coro)
    finally:
        loop.close()
