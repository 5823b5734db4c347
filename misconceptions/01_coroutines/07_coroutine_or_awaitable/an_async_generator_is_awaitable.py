"""'An async generator is no coroutine, but it is awaitable: hasattr says True.'

hasattr says False. What its `__anext__()` returns is awaitable, and that is another object.
"""

CAUGHT_BY = ["test_isawaitable", "test_has_await_method", "test_await_takes_what_is_awaitable"]
SAYS = "async for"

ANSWERS = {
    "coroutine function": (False, False, False),
    "coroutine": (True, True, True),
    "task": (False, True, True),
    "future": (False, True, True),
    "async generator": (False, True, True),
    "anext()": (False, True, True),
    "object with __await__": (False, True, True),
    "generator": (False, False, False),
    "generator with @types.coroutine": (False, True, False),
}
