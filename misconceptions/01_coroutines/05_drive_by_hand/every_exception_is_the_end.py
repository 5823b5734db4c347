"""'send() raises when the coroutine is at its end.'

It raises StopIteration at a regular end. Any other exception is an error of the coroutine, which the caller must see.
"""

CAUGHT_BY = ["test_an_exception_of_the_coroutine_reaches_the_caller"]
SAYS = "should get that exception"


def drive(coro, report):
    while True:
        try:
            value = coro.send(None)
        except Exception as end:
            return getattr(end, "value", None)
        try:
            report(value)
        except BaseException:
            coro.close()
            raise
