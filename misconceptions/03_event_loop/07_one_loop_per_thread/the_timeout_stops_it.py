"""'result(timeout) stops the coroutine when the time is over.'

It stops waiting. The coroutine is in another thread and goes on, until somebody cancels the future.
"""

import asyncio

CAUGHT_BY = ["test_a_timeout_cancels_the_coroutine"]
SAYS = "To stop waiting for a future does not stop"


class LoopThread(LoopThread):
    def run(self, coro, timeout=None):
        return asyncio.run_coroutine_threadsafe(coro, self._loop).result(timeout)
