"""'run_coroutine_threadsafe runs it and gives me what it returns.'

It comes back at once, with a future. The result is there when the coroutine has ended: ask the future, and wait.
"""

import asyncio

CAUGHT_BY = ["test_the_result_arrives"]
SAYS = "run returned <Future"


class LoopThread(LoopThread):
    def run(self, coro, timeout=None):
        return asyncio.run_coroutine_threadsafe(coro, self._loop)
