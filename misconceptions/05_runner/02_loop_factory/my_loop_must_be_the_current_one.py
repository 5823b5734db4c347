"""'A loop of my own has to be made the current one before anything can run on it.'

What runs finds its loop by get_running_loop(). The thread's current loop is the caller's: here it is lost.
"""

import asyncio

CAUGHT_BY = ["test_the_current_loop_stays"]
SAYS = "did you call set_event_loop()"


def run_reporting(coroutine, loop_factory, report):
    def factory():
        loop = reporting(loop_factory, report)()
        asyncio.set_event_loop(loop)
        return loop

    try:
        with asyncio.Runner(loop_factory=factory) as runner:
            return runner.run(coroutine)
    finally:
        asyncio.set_event_loop(None)
