"""'except Exception carries every error over.'

CancelledError and other BaseExceptions pass it by: they end in the thread, and the caller takes None for the result.
"""

import asyncio
import threading
from contextvars import copy_context

CAUGHT_BY = ["test_what_it_raises_reaches_the_caller"]
SAYS = "is no Exception"


def call_sync(coroutine):
    box = {}

    context = copy_context()

    def work():
        try:
            box["result"] = context.run(asyncio.run, coroutine)
        except Exception as error:
            box["error"] = error

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    if "error" in box:
        raise box["error"]
    return box.get("result")
