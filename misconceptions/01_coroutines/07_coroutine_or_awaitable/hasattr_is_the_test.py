"""'Awaitable means that it has __await__, so the two columns are the same.'

For nearly everything. A generator marked by `@types.coroutine` can be awaited without having the method.
"""

CAUGHT_BY = ["test_isawaitable", "test_await_takes_what_is_awaitable"]
SAYS = "flag"

ANSWERS = {
    "coroutine function": (False, False, False),
    "coroutine": (True, True, True),
    "task": (False, True, True),
    "future": (False, True, True),
    "async generator": (False, False, False),
    "anext()": (False, True, True),
    "object with __await__": (False, True, True),
    "generator": (False, False, False),
    "generator with @types.coroutine": (False, False, False),
}
