"""'run the coroutine, or take the default: `asyncio.run(coro) or default`.'

0, "" and None are results like any other.
"""

import asyncio

CAUGHT_BY = ["test_the_result_is_returned"]
SAYS = "is a result"


def run_or(default, coro):
    try:
        return asyncio.run(coro) or default
    except Exception:
        return default
