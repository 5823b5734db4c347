"""'`await second` runs the second task, and `await first` the first.'

The await only waits. The loop runs every task that is ready, the oldest first.
"""

CAUGHT_BY = ["test_a_task_begins_when_the_program_waits"]
SAYS = "in the order in which they were made"

TASK = [
    "first is a Task",
    "second is a Task",
    "second begins",
    "second goes on",
    "got second",
    "first begins",
    "first goes on",
    "got first",
]
