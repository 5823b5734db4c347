"""'The example raises ValueError, so I catch ValueError.'

The default is for every Exception.
"""

import asyncio

CAUGHT_BY = ["test_an_exception_gives_the_default"]
SAYS = "should give the default"


def run_or(default, coro):
    try:
        return asyncio.run(coro)
    except ValueError:
        return default
