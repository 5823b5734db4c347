"""'When the time is over, I call task.cancel(): it only sets a mark.'

It changes the queue of a loop that may be sleeping, and does not wake it: the coroutine goes on until something else
happens. In debug mode the loop refuses.
"""

import asyncio
import concurrent.futures
import threading

CAUGHT_BY = ["test_after_the_timeout_the_coroutine_is_cancelled"]
SAYS = "of the methods of another thread"


def for_threads(function, timeout):
    loop = asyncio.get_running_loop()
    here = threading.current_thread()

    def call(*args, **kwargs):
        if threading.current_thread() is here:
            raise RuntimeError("await the coroutine instead")
        answer = concurrent.futures.Future()
        tasks = []

        async def run():
            try:
                answer.set_result(await function(*args, **kwargs))
            except BaseException as error:
                answer.set_exception(error)
                if not isinstance(error, Exception):
                    raise

        loop.call_soon_threadsafe(lambda: tasks.append(loop.create_task(run())))
        try:
            return answer.result(timeout)
        except TimeoutError:
            for task in tasks:
                task.cancel()
            raise

    return call
