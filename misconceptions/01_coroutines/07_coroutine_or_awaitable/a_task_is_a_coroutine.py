"""'A task is a coroutine that has been started.'

A Task is a future that drives a coroutine. It can be awaited often; the coroutine inside it only once.
"""

CAUGHT_BY = ["test_iscoroutine"]
SAYS = "drives a coroutine"

ANSWERS = {
    "coroutine function": (False, False, False),
    "coroutine": (True, True, True),
    "task": (True, True, True),
    "future": (True, True, True),
    "async generator": (False, False, False),
    "anext()": (False, True, True),
    "object with __await__": (False, True, True),
    "generator": (False, False, False),
    "generator with @types.coroutine": (False, True, False),
}
