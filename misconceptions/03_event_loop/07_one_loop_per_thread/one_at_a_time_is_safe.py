"""'Several threads call run, so a lock has to protect the loop.'

run_coroutine_threadsafe is safe already. With the lock held until the result is there, everybody waits for the slowest,
and who waits for a coroutine of another thread waits for ever.
"""

import threading

CAUGHT_BY = ["test_calls_from_two_threads_run_side_by_side"]
SAYS = "Does the second call wait"

_lock = threading.Lock()


class LoopThread(LoopThread):
    def run(self, coro, timeout=None):
        with _lock:
            return super().run(coro, timeout)
