"""'I collect the values and report them when it is done.'

The pauses are over by then: a report could neither show how far the work is nor stop it.
"""

CAUGHT_BY = ["test_each_pause_is_reported_while_it_lasts"]
SAYS = "before the coroutine goes on"


def drive(coro, report):
    values = []
    try:
        while True:
            values.append(coro.send(None))
    except StopIteration as end:
        for value in values:
            report(value)
        return end.value
    finally:
        coro.close()
