"""'loop_factory is the loop to run on.'

It is what makes the loop: the Runner calls it, when it needs one.
"""

import asyncio

import uvloop

CAUGHT_BY = ["test_the_steps_run_on_uvloop"]
SAYS = "without calling it"


def run_in_turn(steps):
    loop = uvloop.new_event_loop()
    try:
        with asyncio.Runner(loop_factory=loop) as runner:
            return [runner.run(step()) for step in steps]
    finally:
        loop.close()
