"""'I leave the function, so the coroutine is dropped, and that closes it.'

The caller holds it still, and so does the traceback. Its `finally` runs some day, or while the interpreter ends.
"""

CAUGHT_BY = ["test_a_failing_report_closes_the_coroutine"]
SAYS = "the coroutine should be closed"


def drive(coro, report):
    while True:
        try:
            value = coro.send(None)
        except StopIteration as end:
            return end.value
        report(value)
