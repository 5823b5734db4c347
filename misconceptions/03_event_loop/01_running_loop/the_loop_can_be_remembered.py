"""'The loop is always the same one, so I look it up once.'

Each asyncio.run() makes a loop of its own, and each thread may run one.
"""

import asyncio

CAUGHT_BY = ["test_none_where_no_loop_is_running", "test_each_run_has_its_own_loop"]
SAYS = "remember"

_loop = None


def loop_or_none():
    global _loop
    if _loop is None:
        try:
            _loop = asyncio.get_running_loop()
        except RuntimeError:
            return None
    return _loop
