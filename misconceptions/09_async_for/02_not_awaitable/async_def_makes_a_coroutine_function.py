"""'It says async def, so it is a coroutine function and its call gives a coroutine.'

One `yield` in the body makes it an async generator function, and the call gives an async generator.
"""

CAUGHT_BY = ["test_it_is_not_a_coroutine"]
SAYS = "the `yield` in its body"

ANSWERS = {
    "inspect.iscoroutinefunction(async_gen)": True,
    "inspect.iscoroutine(gen)": True,
    "inspect.isasyncgen(gen)": False,
    "hasattr(gen, '__aiter__')": True,
    "hasattr(gen, '__await__')": False,
    "inspect.isawaitable(gen)": False,
}
