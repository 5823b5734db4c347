"""'It was asked to end, so I do not care about a RuntimeError.'

The goodbye was never said, and the caller thinks it was.
"""

import contextlib

CAUGHT_BY = ["test_a_cleanup_that_waits_is_refused"]
SAYS = "did not tell anybody"


def stop(coroutine):
    with contextlib.suppress(RuntimeError):
        coroutine.close()
