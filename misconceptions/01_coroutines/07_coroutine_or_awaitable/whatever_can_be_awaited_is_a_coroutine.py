"""'Coroutine and awaitable are two words for one thing.'

iscoroutine asks for one type: what calling an `async def` without `yield` returns. Awaitable is a protocol.
"""

CAUGHT_BY = ["test_iscoroutine"]
SAYS = "is no coroutine"

ANSWERS = {
    "coroutine function": (False, False, False),
    "coroutine": (True, True, True),
    "task": (True, True, True),
    "future": (True, True, True),
    "async generator": (False, False, False),
    "anext()": (True, True, True),
    "object with __await__": (True, True, True),
    "generator": (False, False, False),
    "generator with @types.coroutine": (True, True, False),
}
