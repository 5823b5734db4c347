"""'gather() runs them in parallel, side by side.'

It runs them on one thread. Neither can begin while the code of the other is being executed.
"""

CAUGHT_BY = ["test_a_computation_lets_nobody_else_run"]
SAYS = "A task keeps the thread"

COMPRESS = [
    "cat 1 begins",
    "dog 1 begins",
    "cat 1 ends",
    "dog 1 ends",
    "cat 2 begins",
    "dog 2 begins",
    "cat 2 ends",
    "dog 2 ends",
]
