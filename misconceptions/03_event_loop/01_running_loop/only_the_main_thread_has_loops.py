"""'Event loops run in the main thread, so elsewhere it is None.'

Every thread can run a loop of its own.
"""

import asyncio
import threading

CAUGHT_BY = ["test_each_thread_may_run_its_own_loop"]
SAYS = "another thread"


def loop_or_none():
    if threading.current_thread() is not threading.main_thread():
        return None
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
