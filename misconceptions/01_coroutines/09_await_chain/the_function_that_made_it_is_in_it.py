"""'pay() calls ask_bank(), so pay is on the stack of what waits in there.'

It called, and returned. A chain follows who awaits whom: a plain function is not in it.
"""

import inspect

CAUGHT_BY = ["test_checkout_waits_in_sleep", "test_a_plain_function_is_not_in_it"]
SAYS = "plain function"


def await_chain(coroutine):
    names = []
    while inspect.iscoroutine(coroutine):
        maker = coroutine.cr_origin[0][2] if names and coroutine.cr_origin else None
        if maker and maker != names[-1]:
            names.append(maker)
        names.append(coroutine.__name__)
        coroutine = coroutine.cr_await
    return names
