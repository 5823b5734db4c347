"""'The result comes when it comes.'

A thread that waits for another one without a limit hangs when that one does.
"""

import asyncio

CAUGHT_BY = ["test_a_timeout_cancels_the_coroutine"]
SAYS = "Is the timeout used?"


class LoopThread(LoopThread):
    def run(self, coro, timeout=None):
        return asyncio.run_coroutine_threadsafe(coro, self._loop).result()
