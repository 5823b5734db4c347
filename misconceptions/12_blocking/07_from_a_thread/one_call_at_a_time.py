"""'Several threads call it, so a lock has to protect the loop.'

run_coroutine_threadsafe() is safe already. A lock that is held until the result is there makes every thread wait for
the slowest, and for ever if one coroutine waits for that of another thread.
"""

import threading

CAUGHT_BY = ["test_calls_from_two_threads_overlap"]
SAYS = "Does the second call wait"


_for_threads = for_threads


def for_threads(function, timeout):
    call = _for_threads(function, timeout)

    def one_at_a_time(*args, **kwargs):
        with _lock:
            return call(*args, **kwargs)

    return one_at_a_time


_lock = threading.Lock()
