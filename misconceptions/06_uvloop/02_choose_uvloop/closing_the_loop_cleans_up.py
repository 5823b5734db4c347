"""'run_until_complete() for each step, then close(): that is all asyncio.run() does.'

It also cancels the tasks that are left, waits for them, and closes asynchronous generators. close() does none of that.
"""

import uvloop

CAUGHT_BY = ["test_nothing_is_left"]
SAYS = "close() alone does not"


def run_in_turn(steps):
    loop = uvloop.new_event_loop()
    try:
        return [loop.run_until_complete(step()) for step in steps]
    finally:
        loop.close()
