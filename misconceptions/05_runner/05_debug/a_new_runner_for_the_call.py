"""'Debug mode is chosen when a Runner is made, so I make one for this call.'

That one has another loop, where nothing of the first Runner's can be used.
"""

import asyncio

CAUGHT_BY = ["test_the_run_shares_loop_and_context_with_the_others"]
SAYS = "another loop"


def run_in_debug(runner, coroutine):
    with asyncio.Runner(debug=True) as other:
        return other.run(coroutine)
