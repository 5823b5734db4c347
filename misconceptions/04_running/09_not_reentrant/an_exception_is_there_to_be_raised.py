"""'One variable will do for both: when it holds an exception, I raise it.'

A coroutine may return an exception object, as gather(return_exceptions=True) does; that is a result.
"""

import asyncio
import threading
from contextvars import copy_context

CAUGHT_BY = ["test_every_result_comes_back"]
SAYS = "object is a result, too"


def call_sync(coroutine):
    box = []

    context = copy_context()

    def work():
        try:
            box.append(context.run(asyncio.run, coroutine))
        except BaseException as error:
            box.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    if isinstance(box[0], BaseException):
        raise box[0]
    return box[0]
