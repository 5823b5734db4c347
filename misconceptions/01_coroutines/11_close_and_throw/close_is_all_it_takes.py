"""'close() ends every coroutine.'

Not one that waits again in its cleanup. close() says so with a RuntimeError that looks like any other.
"""

CAUGHT_BY = ["test_a_cleanup_that_waits_is_refused"]
SAYS = "say it as CleanupNeedsALoop"


def stop(coroutine):
    coroutine.close()
