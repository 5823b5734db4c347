"""'I pass on the result, or the exception with `except Exception`.'

CancelledError is a BaseException. Nobody tells the thread of it, and it waits until its time is over, or for ever.
"""

import asyncio
import concurrent.futures
import threading

CAUGHT_BY = ["test_a_cancelled_coroutine_lets_the_thread_go"]
SAYS = "CancelledError is no Exception"


def for_threads(function, timeout):
    loop = asyncio.get_running_loop()
    here = threading.current_thread()

    def call(*args, **kwargs):
        if threading.current_thread() is here:
            raise RuntimeError("await the coroutine instead")
        answer = concurrent.futures.Future()

        async def run():
            try:
                answer.set_result(await function(*args, **kwargs))
            except Exception as error:
                answer.set_exception(error)

        def start():
            nonlocal task
            task = loop.create_task(run())

        task = None
        loop.call_soon_threadsafe(start)
        try:
            return answer.result(timeout)
        except TimeoutError:
            loop.call_soon_threadsafe(task.cancel)
            raise

    return call
