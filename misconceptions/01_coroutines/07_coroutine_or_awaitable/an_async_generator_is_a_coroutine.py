"""'pages() comes from an async def too, so it is a coroutine and can be awaited.'

A `yield` in the body makes it an async generator function: its object is for `async for`, and has no `__await__`.
"""

CAUGHT_BY = ["test_iscoroutine", "test_isawaitable", "test_has_await_method"]
SAYS = "async for"

ANSWERS = {
    "coroutine function": (False, False, False),
    "coroutine": (True, True, True),
    "task": (False, True, True),
    "future": (False, True, True),
    "async generator": (True, True, True),
    "anext()": (False, True, True),
    "object with __await__": (False, True, True),
    "generator": (False, False, False),
    "generator with @types.coroutine": (False, True, False),
}
