"""'With an await in it the work is parallel.'

With an await in it the tasks take turns: still one at a time.
"""

CAUGHT_BY = ["test_taking_turns_is_not_running_at_the_same_time"]
SAYS = "never interrupted"

IN_TURNS = [
    "cat 1 begins",
    "dog 1 begins",
    "cat 1 ends",
    "dog 1 ends",
    "cat 2 begins",
    "dog 2 begins",
    "cat 2 ends",
    "dog 2 ends",
]
