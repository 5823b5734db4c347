"""'The event loop divides the time among its tasks.'

An operating system does so with threads. Here a task gives way when it awaits, and not before.
"""

CAUGHT_BY = ["test_a_computation_lets_nobody_else_run"]
SAYS = "until it awaits something"

COMPRESS = [
    "cat 1 begins",
    "cat 1 ends",
    "dog 1 begins",
    "dog 1 ends",
    "cat 2 begins",
    "cat 2 ends",
    "dog 2 begins",
    "dog 2 ends",
]
