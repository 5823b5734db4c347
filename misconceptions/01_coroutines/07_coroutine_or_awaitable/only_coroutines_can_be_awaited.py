"""'await is for coroutines. The rest has methods like result() and wait().'

Tasks, futures, what `anext()` returns and any object of a class with `__await__` can be awaited.
"""

CAUGHT_BY = ["test_isawaitable", "test_await_takes_what_is_awaitable"]
SAYS = "can be awaited"

ANSWERS = {
    "coroutine function": (False, False, False),
    "coroutine": (True, True, True),
    "task": (False, False, False),
    "future": (False, False, False),
    "async generator": (False, False, False),
    "anext()": (False, False, False),
    "object with __await__": (False, False, False),
    "generator": (False, False, False),
    "generator with @types.coroutine": (False, False, False),
}
