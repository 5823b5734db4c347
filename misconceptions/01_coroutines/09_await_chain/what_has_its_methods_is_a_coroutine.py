"""'isinstance(it, collections.abc.Coroutine) tells whether it is a coroutine.'

It tells whether send(), throw(), close() and __await__() are there. What anext() and `async for` await has them all,
but no cr_await and no name.
"""

from collections.abc import Coroutine

CAUGHT_BY = ["test_an_async_generator_ends_it"]
SAYS = "not everything with a coroutine's methods is one"


def await_chain(coroutine):
    names = []
    while isinstance(coroutine, Coroutine):
        names.append(coroutine.__name__)
        coroutine = coroutine.cr_await
    return names
