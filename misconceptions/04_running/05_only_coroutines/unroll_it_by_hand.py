"""'__await__() gives an iterator: I exhaust it.'

What it yields are futures, meant for an event loop, and most can only be made while one runs.
"""

CAUGHT_BY = ["test_a_future_like_object"]
SAYS = "no event loop is running yet"


def run_any(awaitable):
    steps = awaitable.__await__()
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
