"""'It is an async generator and a coroutine: a generator is a kind of coroutine.'

That was the case of the generator-based coroutines of old, which are gone. The types are separate.
"""

CAUGHT_BY = ["test_it_is_not_a_coroutine"]
SAYS = "a type of its own"

ANSWERS = {
    "inspect.iscoroutinefunction(async_gen)": False,
    "inspect.iscoroutine(gen)": True,
    "inspect.isasyncgen(gen)": True,
    "hasattr(gen, '__aiter__')": True,
    "hasattr(gen, '__await__')": False,
    "inspect.isawaitable(gen)": False,
}
