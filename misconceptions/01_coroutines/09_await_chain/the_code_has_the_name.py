"""'The frame's code knows what the function is called.'

It knows what was written after `def`. A decorator that uses functools.wraps gives its wrapper another name, and the
coroutine takes over that one.
"""

import inspect

CAUGHT_BY = ["test_the_name_is_the_coroutines_own"]
SAYS = "ask the coroutine for its `__name__`"


def await_chain(coroutine):
    names = []
    while inspect.iscoroutine(coroutine):
        names.append(coroutine.cr_frame.f_code.co_name)
        coroutine = coroutine.cr_await
    return names
