"""'create_task() starts the task at once, with any factory.'

By default it only puts the task into the queue of the loop; the task begins when its creator waits.
"""

CAUGHT_BY = ["test_default_order_is_what_the_interpreter_does"]
SAYS = "only puts the task into"

DEFAULT = [
    "cached: begins",
    "cached: ends",
    "cached: created",
    "remote: begins",
    "remote: created",
    "cached: awaited",
    "remote: ends",
    "remote: awaited",
]
