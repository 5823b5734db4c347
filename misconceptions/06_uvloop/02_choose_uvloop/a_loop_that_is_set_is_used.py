"""'set_event_loop() tells asyncio which loop to run on.'

It tells get_event_loop(). A Runner makes a loop of its own, and the one that was set is never run.
"""

import asyncio

import uvloop

CAUGHT_BY = ["test_the_steps_run_on_uvloop"]
SAYS = "nor setting one of its loops"


def run_in_turn(steps):
    loop = uvloop.new_event_loop()
    asyncio.set_event_loop(loop)
    try:
        with asyncio.Runner() as runner:
            return [runner.run(step()) for step in steps]
    finally:
        loop.close()
