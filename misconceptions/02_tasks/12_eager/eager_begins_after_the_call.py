"""'create_task() has to return first; an eager task begins right after that.'

It begins before: when create_task() returns, the task has reached its first wait, or its end.
"""

CAUGHT_BY = ["test_eager_order_is_what_the_interpreter_does"]
SAYS = "before create_task() returns"

EAGER = [
    "cached: created",
    "cached: begins",
    "cached: ends",
    "remote: created",
    "remote: begins",
    "cached: awaited",
    "remote: ends",
    "remote: awaited",
]
