"""'anext() gives the next item, like next().'

It gives an awaitable; awaiting that gives the item.
"""

CAUGHT_BY = ["test_isawaitable", "test_has_await_method", "test_await_takes_what_is_awaitable"]
SAYS = "the next item"

ANSWERS = {
    "coroutine function": (False, False, False),
    "coroutine": (True, True, True),
    "task": (False, True, True),
    "future": (False, True, True),
    "async generator": (False, False, False),
    "anext()": (False, False, False),
    "object with __await__": (False, True, True),
    "generator": (False, False, False),
    "generator with @types.coroutine": (False, True, False),
}
