"""'When close() fails I call it again, until it works.'

Each call throws GeneratorExit in at the next wait: the second one cuts the cleanup off.
"""

import inspect

CAUGHT_BY = ["test_a_cleanup_that_waits_is_refused"]
SAYS = "did not tell anybody"


def stop(coroutine):
    while inspect.getcoroutinestate(coroutine) != inspect.CORO_CLOSED:
        try:
            coroutine.close()
        except RuntimeError:
            continue
