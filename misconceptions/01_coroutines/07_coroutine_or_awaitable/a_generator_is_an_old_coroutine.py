"""'Coroutines are generators underneath, so a generator can be awaited.'

Only where `@types.coroutine` marks its function. An ordinary generator has no `__await__`, and `await` refuses it.
"""

CAUGHT_BY = ["test_isawaitable", "test_await_takes_what_is_awaitable"]
SAYS = "for `for`"

ANSWERS = {
    "coroutine function": (False, False, False),
    "coroutine": (True, True, True),
    "task": (False, True, True),
    "future": (False, True, True),
    "async generator": (False, False, False),
    "anext()": (False, True, True),
    "object with __await__": (False, True, True),
    "generator": (False, True, False),
    "generator with @types.coroutine": (False, True, False),
}
