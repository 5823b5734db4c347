"""'When the thread fails, join() raises.'

join() waits, no more. The exception ends in the thread, unless somebody carries it over.
"""

import asyncio
import threading
from contextvars import copy_context

CAUGHT_BY = ["test_what_it_raises_reaches_the_caller"]
SAYS = "raised nothing"


def call_sync(coroutine):
    box = []
    context = copy_context()
    thread = threading.Thread(target=lambda: box.append(context.run(asyncio.run, coroutine)))
    thread.start()
    thread.join()
    return box[0] if box else None
