"""'To be safe I catch everything.'

Then Ctrl-C no longer stops the program, and a cancellation is answered with a value.
"""

import asyncio

CAUGHT_BY = ["test_what_is_no_exception_comes_out"]
SAYS = "was swallowed"


def run_or(default, coro):
    try:
        return asyncio.run(coro)
    except BaseException:
        return default
