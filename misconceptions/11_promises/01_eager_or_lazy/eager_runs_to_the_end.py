"""'An eager task runs at once, so it is over when create_task() returns.'

It runs until it has to wait. What comes after that waits for the loop, as in every task.
"""

CAUGHT_BY = ["test_an_eager_task_begins_at_once"]
SAYS = "until it has to wait"

EAGER = [
    "first begins",
    "first goes on",
    "first is a Task",
    "second begins",
    "second goes on",
    "second is a Task",
    "got second",
    "got first",
]
