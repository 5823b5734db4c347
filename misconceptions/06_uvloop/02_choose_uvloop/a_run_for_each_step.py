"""'uvloop.run() is the modern way, so I call it for each step.'

It is, for a program that has one coroutine to run. Each call makes a loop and closes it, with all that was on it.
"""

import uvloop

CAUGHT_BY = ["test_the_steps_share_a_loop"]
SAYS = "make a new loop at each call"


def run_in_turn(steps):
    return [uvloop.run(step()) for step in steps]
