"""'A stack is read from the top, so what waits comes first.'

The values are right, the order is not what was asked: outermost first.
"""

import inspect

CAUGHT_BY = ["test_checkout_waits_in_sleep", "test_three_deep_with_an_awaitable_of_ones_own_at_the_end"]
SAYS = "The order is the other way round"


def await_chain(coroutine):
    names = []
    while inspect.iscoroutine(coroutine):
        names.insert(0, coroutine.__name__)
        coroutine = coroutine.cr_await
    return names
