"""'I throw GeneratorExit in and catch it, which is what close() does.'

Nearly: throw() on a coroutine that has ended raises RuntimeError, where close() does nothing.
"""

import contextlib

CAUGHT_BY = ["test_stop_before_the_start_and_after_the_end"]
SAYS = "is no error"


def stop(coroutine):
    with contextlib.suppress(GeneratorExit):
        coroutine.throw(GeneratorExit())
