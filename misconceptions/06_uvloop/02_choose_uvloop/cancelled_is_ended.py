"""'I cancel what is left and give it one turn of the loop, so it is cleaned up.'

cancel() only asks. A clean-up that awaits takes as many turns as it needs, and somebody has to wait for its end.
"""

import asyncio

import uvloop

CAUGHT_BY = ["test_nothing_is_left"]
SAYS = "wait for it"


def run_in_turn(steps):
    loop = uvloop.new_event_loop()
    try:
        return [loop.run_until_complete(step()) for step in steps]
    finally:
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0))
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()
