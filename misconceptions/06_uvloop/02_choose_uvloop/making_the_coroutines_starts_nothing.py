"""'Nothing of a coroutine runs before it is awaited, so I can make all of them at the beginning.'

The function that makes it runs at once, and may need what the step before has made.
"""

import asyncio

import uvloop

CAUGHT_BY = ["test_the_steps_share_a_loop"]
SAYS = "the call of its function"


def run_in_turn(steps):
    coroutines = [step() for step in steps]
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        try:
            return [runner.run(coroutine) for coroutine in coroutines]
        finally:
            for coroutine in coroutines:
                coroutine.close()
