"""'A report is only for show, so its errors must not disturb the work.'

Here the error is how the observer stops the work. Dropped, it stops nothing, and nobody learns that reporting failed.
"""

from contextlib import suppress

CAUGHT_BY = ["test_a_failing_report_closes_the_coroutine"]
SAYS = "went on"


def drive(coro, report):
    while True:
        try:
            value = coro.send(None)
        except StopIteration as end:
            return end.value
        with suppress(Exception):
            report(value)
