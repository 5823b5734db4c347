"""'The coroutine is suspended with the whole stack, from the caller down to the innermost function.'

What Python can remember is where a coroutine was made (cr_origin). Those calls are over: their frames are gone, and a
plain function among them is not suspended.
"""

CAUGHT_BY = ["test_checkout_waits_in_sleep", "test_a_plain_function_is_not_in_it"]
SAYS = "plain function"


def await_chain(coroutine):
    innermost = coroutine
    while hasattr(innermost.cr_await, "cr_await"):
        innermost = innermost.cr_await
    return [function for _, _, function in reversed(innermost.cr_origin)] + [innermost.__name__]
