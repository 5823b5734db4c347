"""'Which loop is used is decided by the event loop policy.'

It was, for the whole process at once. Policies are deprecated from 3.14 on; a loop_factory is for one Runner.
"""

import asyncio
import warnings

CAUGHT_BY = ["test_the_coroutine_runs_on_the_loop_of_the_factory"]
SAYS = "another loop"


def run_reporting(coroutine, loop_factory, report):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        before = asyncio.get_event_loop_policy()

        class Policy(type(before)):
            def new_event_loop(self):
                return reporting(loop_factory, report)()

        asyncio.set_event_loop_policy(Policy())
        try:
            with asyncio.Runner() as runner:
                return runner.run(coroutine)
        finally:
            asyncio.set_event_loop_policy(before)
