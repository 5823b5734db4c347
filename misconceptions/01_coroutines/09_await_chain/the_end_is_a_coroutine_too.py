"""'`__await__` is awaited, so it belongs into the list.'

It is a generator: it keeps a frame as well, but it is no coroutine, and coroutines were asked for.
"""

CAUGHT_BY = ["test_three_deep_with_an_awaitable_of_ones_own_at_the_end"]
SAYS = "only coroutines are listed"


def await_chain(coroutine):
    names = []
    while hasattr(coroutine, "__name__"):
        names.append(coroutine.__name__)
        coroutine = getattr(coroutine, "cr_await", None)
    return names
