"""'asyncio.run() already does all this.'

It does, and a program should use it. To see that there is no magic in it, this kata does without.
"""

import asyncio

CAUGHT_BY = ["test_the_result_is_returned"]
SAYS = "without asyncio.run() and asyncio.Runner"


def run(coro):
    return asyncio.run(coro)
