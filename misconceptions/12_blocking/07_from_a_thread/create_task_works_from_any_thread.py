"""'I have the loop, so I call its create_task() and look now and then whether the task is done.'

create_task() changes the queue of a loop that may be sleeping, and does not wake it. In debug mode the loop refuses.
"""

import asyncio
import threading
import time

CAUGHT_BY = ["test_the_thread_gets_the_result", "test_it_runs_on_the_running_loop"]
SAYS = "of the methods of another thread"


def for_threads(function, timeout):
    loop = asyncio.get_running_loop()
    here = threading.current_thread()

    def call(*args, **kwargs):
        if threading.current_thread() is here:
            raise RuntimeError("await the coroutine instead")
        task = loop.create_task(function(*args, **kwargs))
        while not task.done():
            time.sleep(0.001)
        return task.result()

    return call
