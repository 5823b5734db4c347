"""'It has been interrupted, so it is over.'

It may catch the error and wait for something else: throw() then comes back, and the coroutine is suspended again.
"""

import contextlib

CAUGHT_BY = ["test_interrupt_tells_whether_it_has_returned"]
SAYS = "waited again (False)"


def interrupt(coroutine, error):
    with contextlib.suppress(StopIteration):
        coroutine.throw(error)
    return True
