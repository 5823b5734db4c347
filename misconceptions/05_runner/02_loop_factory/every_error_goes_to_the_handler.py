"""'All errors are to be reported, so I catch those of the coroutine, too.'

An exception of the coroutine has a caller, who must know that there is no result.
"""

import asyncio

CAUGHT_BY = ["test_an_error_of_the_coroutine_is_raised"]
SAYS = "errors that have no caller"


def run_reporting(coroutine, loop_factory, report):
    with asyncio.Runner(loop_factory=reporting(loop_factory, report)) as runner:
        try:
            return runner.run(coroutine)
        except Exception as error:
            report({"message": "the coroutine failed", "exception": error})
