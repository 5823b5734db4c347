"""'A name is in the chain once, as the function is there once.'

The function is there once, but each call makes a coroutine with a frame of its own.
"""

import inspect

CAUGHT_BY = ["test_every_depth"]
SAYS = "one per coroutine"


def await_chain(coroutine):
    names = {}
    while inspect.iscoroutine(coroutine):
        names[coroutine.__name__] = True
        coroutine = coroutine.cr_await
    return list(names)
