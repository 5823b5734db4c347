"""'A coroutine is in the chain when it awaits another coroutine.'

The last one awaits too, a future or something like it: it is the one that everybody waits in.
"""

import inspect

CAUGHT_BY = ["test_checkout_waits_in_sleep", "test_three_deep_with_an_awaitable_of_ones_own_at_the_end"]
SAYS = "The innermost coroutine awaits too"


def await_chain(coroutine):
    names = []
    while inspect.iscoroutine(coroutine.cr_await):
        names.append(coroutine.__name__)
        coroutine = coroutine.cr_await
    return names
