"""'create_task() runs the task up to its first await, and then comes back.'

That is what an async function does in JavaScript when it is called, and what the eager task factory of Python 3.12
does. By default the task begins when the program waits for the first time.
"""

CAUGHT_BY = ["test_create_task_only_schedules"]
SAYS = "the loop gets its turn when the program waits"

ORDER = [
    "tea begins",
    "after create_task",
    "tea is ready",
    "after the sleep",
    "toast begins",
    "toast is ready",
    "after await toast",
    "after await tea",
]
