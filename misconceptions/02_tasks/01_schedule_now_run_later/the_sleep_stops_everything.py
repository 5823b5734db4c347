"""'While the program sleeps, everything sleeps: the tea begins when it wakes up.'

time.sleep() is like that. `await asyncio.sleep()` suspends one task, and the others go on.
"""

CAUGHT_BY = ["test_a_task_runs_without_being_awaited"]
SAYS = "makes only its own task wait"

ORDER = [
    "after create_task",
    "after the sleep",
    "tea begins",
    "toast begins",
    "tea is ready",
    "toast is ready",
    "after await toast",
    "after await tea",
]
