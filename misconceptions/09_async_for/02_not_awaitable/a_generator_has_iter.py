"""'Only a class needs __aiter__; a generator works by itself.'

`async for` calls __aiter__ on whatever it is given. An async generator has it, too, and returns itself.
"""

CAUGHT_BY = ["test_async_for_takes_it"]
SAYS = "`async for` asks for"

ANSWERS = {
    "inspect.iscoroutinefunction(async_gen)": False,
    "inspect.iscoroutine(gen)": False,
    "inspect.isasyncgen(gen)": True,
    "hasattr(gen, '__aiter__')": False,
    "hasattr(gen, '__await__')": False,
    "inspect.isawaitable(gen)": False,
}
