"""'The loop goes when the function returns, with everything in it.'

An open loop holds descriptors and memory outside Python, and nobody else knows that it is there to be closed.
"""

import asyncio

import uvloop

CAUGHT_BY = ["test_a_failure_ends_it"]
SAYS = "the loop is still open"


def run_in_turn(steps):
    runner = asyncio.Runner(loop_factory=uvloop.new_event_loop)
    results = [runner.run(step()) for step in steps]
    runner.close()
    return results
