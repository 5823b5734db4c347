"""'Whatever is awaited has a cr_await, and the last one's is None.'

The last one awaits a future, or the generator of an `__await__`: neither is a coroutine.
"""

CAUGHT_BY = [
    "test_checkout_waits_in_sleep",
    "test_three_deep_with_an_awaitable_of_ones_own_at_the_end",
    "test_a_task_has_a_chain_of_its_own",
]
SAYS = "Only a coroutine has cr_await"


def await_chain(coroutine):
    names = []
    while coroutine is not None:
        names.append(coroutine.__name__)
        coroutine = coroutine.cr_await
    return names
