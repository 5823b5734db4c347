"""'get_running_loop() gives None where there is no loop.'

It raises RuntimeError.
"""

import asyncio

CAUGHT_BY = ["test_none_where_no_loop_is_running"]
SAYS = "RuntimeError"


def loop_or_none():
    return asyncio.get_running_loop() or None
