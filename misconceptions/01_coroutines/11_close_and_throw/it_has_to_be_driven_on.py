"""'throw() only delivers the error; after that I have to drive the coroutine on.'

throw() itself runs the coroutine to its next wait. One more send() ends that wait, as if it had been answered.
"""

CAUGHT_BY = ["test_interrupt_tells_whether_it_has_returned"]
SAYS = "at the await where the coroutine waits"


def interrupt(coroutine, error):
    try:
        coroutine.throw(error)
        coroutine.send(None)
    except StopIteration:
        return True
    return False
