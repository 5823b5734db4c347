"""'To see where a coroutine is I have to run it a step.'

Where it is stands on the object. A step moves it on, and gives None as the answer to what it waits for.
"""

import contextlib
import inspect

CAUGHT_BY = ["test_three_deep_with_an_awaitable_of_ones_own_at_the_end", "test_looking_changes_nothing"]
SAYS = "should only look"


def await_chain(coroutine):
    names = []
    awaited = coroutine
    while inspect.iscoroutine(awaited):
        names.append(awaited.__name__)
        awaited = awaited.cr_await
    with contextlib.suppress(StopIteration):
        coroutine.send(None)
    return names
