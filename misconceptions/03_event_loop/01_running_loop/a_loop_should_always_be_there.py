"""'If there is no loop, I make one, so that the caller gets something to work with.'

Nobody runs that loop and nobody closes it, and the caller cannot tell it from one that runs.
"""

import asyncio

CAUGHT_BY = ["test_none_where_no_loop_is_running"]
SAYS = "no loop is running there"


def loop_or_none():
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.new_event_loop()
