"""'No debug means debug=False.'

It takes away what the factory, or PYTHONASYNCIODEBUG, has turned on.
"""

import asyncio

CAUGHT_BY = ["test_debug_sets_the_mode_of_the_loop"]
SAYS = "None is not False"


def run_on(loop_factory, coroutine, *, debug=None):
    with asyncio.Runner(debug=bool(debug), loop_factory=loop_factory) as runner:
        return runner.run(coroutine)
