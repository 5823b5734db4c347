"""'loop_factory wants a loop, so I call the factory.'

The flag wants the factory itself: it is called inside, where the loop is closed again, too.
"""

import asyncio

CAUGHT_BY = ["test_the_coroutine_runs_on_the_loop_of_the_factory"]
SAYS = "without calling it first"


def run_on(loop_factory, coroutine, *, debug=None):
    with asyncio.Runner(debug=debug, loop_factory=loop_factory()) as runner:
        return runner.run(coroutine)
