"""'To interrupt a coroutine is to close it and to raise the error myself.'

The coroutine then never sees the error and cannot react to it: close() throws GeneratorExit in, not your error.
"""

CAUGHT_BY = ["test_interrupt_tells_whether_it_has_returned"]
SAYS = "was it raised in the coroutine?"


def interrupt(coroutine, error):
    coroutine.close()
    raise error
