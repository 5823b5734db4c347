"""'What comes out last is the result.'

What comes out of a pause and what the coroutine returns are two things, and they come by two ways.
"""

CAUGHT_BY = ["test_what_the_coroutine_returns_is_returned"]
SAYS = "Is the value of StopIteration used?"


def drive(coro, report):
    value = None
    try:
        while True:
            value = coro.send(None)
            report(value)
    except StopIteration:
        return value
    finally:
        coro.close()
