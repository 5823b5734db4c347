"""'report failed, so I throw its error into the coroutine: then it ends as well.'

It may catch that error, which it takes for one of its own work, and go on. close() leaves no doubt.
"""

from contextlib import suppress

CAUGHT_BY = ["test_a_failing_report_closes_the_coroutine"]
SAYS = "took the report's error for its own"


def drive(coro, report):
    while True:
        try:
            value = coro.send(None)
        except StopIteration as end:
            return end.value
        try:
            report(value)
        except Exception as error:
            with suppress(StopIteration):
                coro.throw(error)
            raise
