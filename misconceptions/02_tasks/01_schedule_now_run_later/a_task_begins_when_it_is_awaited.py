"""'Nothing runs until it is awaited, and a task is no exception.'

That is so for a coroutine. A task has been given to the event loop, which needs no further word.
"""

CAUGHT_BY = ["test_a_task_runs_without_being_awaited"]
SAYS = "which runs it whenever nobody else is running"

ORDER = [
    "after create_task",
    "after the sleep",
    "toast begins",
    "toast is ready",
    "after await toast",
    "tea begins",
    "tea is ready",
    "after await tea",
]
