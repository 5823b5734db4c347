"""'`except Exception` catches whatever report can raise.'

KeyboardInterrupt and CancelledError are no Exception: Ctrl-C during a report would leave the oven on. `finally`, or
`except BaseException` with a `raise`, sees them all.
"""

CAUGHT_BY = ["test_a_failing_report_closes_the_coroutine"]
SAYS = "whatever report raises"


def drive(coro, report):
    while True:
        try:
            value = coro.send(None)
        except StopIteration as end:
            return end.value
        try:
            report(value)
        except Exception:
            coro.close()
            raise
