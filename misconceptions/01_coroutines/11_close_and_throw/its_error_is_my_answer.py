"""'The error came back out, so the coroutine has ended: True.'

An error that nobody caught belongs to the caller. Here it is lost.
"""

CAUGHT_BY = ["test_interrupt_raises_where_the_coroutine_waits"]
SAYS = "should have reached the caller"


def interrupt(coroutine, error):
    try:
        coroutine.throw(error)
    except (StopIteration, OSError):
        return True
    return False
