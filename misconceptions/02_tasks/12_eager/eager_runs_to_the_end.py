"""'Eager means that create_task() runs the whole coroutine, as a call would.'

Only up to the first wait. From there on it is a task like any other.
"""

CAUGHT_BY = ["test_eager_order_is_what_the_interpreter_does"]
SAYS = "up to its first wait"

EAGER = [
    "cached: begins",
    "cached: ends",
    "cached: created",
    "remote: begins",
    "remote: ends",
    "remote: created",
    "cached: awaited",
    "remote: awaited",
]
