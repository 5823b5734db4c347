"""'fetch is a coroutine: it says async def.'

`fetch` is a coroutine function. The coroutine is what `fetch()` returns, and that alone can be awaited.
"""

CAUGHT_BY = ["test_iscoroutine", "test_isawaitable", "test_has_await_method"]
SAYS = "is a function"

ANSWERS = {
    "coroutine function": (True, True, True),
    "coroutine": (True, True, True),
    "task": (False, True, True),
    "future": (False, True, True),
    "async generator": (False, False, False),
    "anext()": (False, True, True),
    "object with __await__": (False, True, True),
    "generator": (False, False, False),
    "generator with @types.coroutine": (False, True, False),
}
