"""'StopIteration tells me that it is over, and that is all it tells.'

It also carries the return value, in `value`: a `for` drops that, which is why one seldom sees it.
"""

CAUGHT_BY = ["test_what_the_coroutine_returns_is_returned"]
SAYS = "Is the value of StopIteration used?"


def drive(coro, report):
    try:
        while True:
            report(coro.send(None))
    except StopIteration:
        return
    finally:
        coro.close()
