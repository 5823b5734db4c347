"""'throw() returns what the coroutine returns.'

A coroutine that returns ends its driver's call with StopIteration; what throw() returns is its next wait.
"""

CAUGHT_BY = ["test_interrupt_tells_whether_it_has_returned"]
SAYS = "let StopIteration out"


def interrupt(coroutine, error):
    return coroutine.throw(error) is None
