"""'A StopIteration that arrives here says that the coroutine has ended.'

Only one that comes out of send() does. report may let one out as well, say from next() on something that is empty.
"""

CAUGHT_BY = ["test_a_failing_report_closes_the_coroutine"]
SAYS = "drive raised nothing"


def drive(coro, report):
    try:
        while True:
            report(coro.send(None))
    except StopIteration as end:
        return end.value
    finally:
        coro.close()
