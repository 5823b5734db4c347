"""'loop_factory wants a loop, so I call the factory.'

It wants the factory itself: the Runner calls it when the loop is needed.
"""

import asyncio

CAUGHT_BY = ["test_the_coroutine_runs_on_the_loop_of_the_factory"]
SAYS = "without calling it first"


def run_reporting(coroutine, loop_factory, report):
    loop = reporting(loop_factory, report)()
    try:
        with asyncio.Runner(loop_factory=loop) as runner:
            return runner.run(coroutine)
    finally:
        loop.close()
