"""'The task begins in the background, and its await runs the rest.'

The await is not needed for any part of it: a second after its start the loop itself goes on with the task.
"""

CAUGHT_BY = ["test_a_task_runs_without_being_awaited"]
SAYS = "which runs it whenever nobody else is running"

ORDER = [
    "after create_task",
    "tea begins",
    "after the sleep",
    "toast begins",
    "toast is ready",
    "after await toast",
    "tea is ready",
    "after await tea",
]
