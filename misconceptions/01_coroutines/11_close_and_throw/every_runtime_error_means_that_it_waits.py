"""'close() raised RuntimeError, so the coroutine did not end.'

The cleanup may raise a RuntimeError of its own. The coroutine's state tells the two apart.
"""

CAUGHT_BY = ["test_an_error_in_the_cleanup_reaches_the_caller"]
SAYS = "look at the coroutine's state"


def stop(coroutine):
    try:
        coroutine.close()
    except RuntimeError as error:
        raise CleanupNeedsALoop from error
