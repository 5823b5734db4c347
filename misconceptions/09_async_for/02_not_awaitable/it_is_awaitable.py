"""'It is no coroutine, but it can be awaited.'

It has no __await__. What its __anext__() returns has one.
"""

CAUGHT_BY = ["test_it_is_not_awaitable"]
SAYS = "has no `__await__`"

ANSWERS = {
    "inspect.iscoroutinefunction(async_gen)": False,
    "inspect.iscoroutine(gen)": False,
    "inspect.isasyncgen(gen)": True,
    "hasattr(gen, '__aiter__')": True,
    "hasattr(gen, '__await__')": True,
    "inspect.isawaitable(gen)": True,
}
