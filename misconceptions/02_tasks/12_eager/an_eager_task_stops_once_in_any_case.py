"""'An eager task begins at once, but it ends only when the loop takes its turn, or somebody awaits it.'

A coroutine that has nothing to wait for runs to its end: the task is done when create_task() returns.
"""

CAUGHT_BY = ["test_eager_order_is_what_the_interpreter_does"]
SAYS = "never waits"

EAGER = [
    "cached: begins",
    "cached: created",
    "remote: begins",
    "remote: created",
    "cached: ends",
    "cached: awaited",
    "remote: ends",
    "remote: awaited",
]
