"""'It pauses like a generator, so next() steps it.'

A coroutine is no iterator, on purpose: a `for` over it would be a forgotten await.
"""

CAUGHT_BY = ["test_what_the_coroutine_returns_is_returned"]
SAYS = "it is no iterator"


def drive(coro, report):
    try:
        while True:
            report(next(coro))
    except StopIteration as end:
        return end.value
    finally:
        coro.close()
