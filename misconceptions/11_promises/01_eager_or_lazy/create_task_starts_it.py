"""'create_task() starts the task, up to its first await.'

It puts the task into the queue. Only the eager task factory of Python 3.12 makes it start there.
"""

CAUGHT_BY = ["test_a_task_begins_when_the_program_waits"]
SAYS = "puts the task into the queue"

TASK = [
    "first begins",
    "first is a Task",
    "second begins",
    "second is a Task",
    "first goes on",
    "second goes on",
    "got second",
    "got first",
]
