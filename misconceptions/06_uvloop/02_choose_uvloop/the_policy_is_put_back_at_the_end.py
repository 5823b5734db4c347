"""'I set the policy and put it back afterwards, so nobody notices.'

Another thread that starts a run meanwhile does. A policy is one for all threads.
"""

import asyncio
import warnings

import uvloop

CAUGHT_BY = ["test_nobody_else_is_concerned"]
SAYS = "while the steps ran"


def run_in_turn(steps):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        before = asyncio.get_event_loop_policy()
        asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
    try:
        with asyncio.Runner() as runner:
            return [runner.run(step()) for step in steps]
    finally:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            asyncio.set_event_loop_policy(before)
