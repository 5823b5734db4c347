"""'There is no __await__, but the interpreter can await it all the same.'

That is so for the old generator-based coroutines. For an async generator isawaitable says False, and await fails.
"""

CAUGHT_BY = ["test_it_is_not_awaitable"]
SAYS = "inspect.isawaitable(gen)"

ANSWERS = {
    "inspect.iscoroutinefunction(async_gen)": False,
    "inspect.iscoroutine(gen)": False,
    "inspect.isasyncgen(gen)": True,
    "hasattr(gen, '__aiter__')": True,
    "hasattr(gen, '__await__')": False,
    "inspect.isawaitable(gen)": True,
}
