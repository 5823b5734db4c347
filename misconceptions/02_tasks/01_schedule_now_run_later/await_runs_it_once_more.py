"""'`await tea` runs the tea, as `await toast` runs the toast.'

The task has run already. Awaiting it takes what it has returned, as often as you like.
"""

CAUGHT_BY = ["test_awaiting_a_task_that_has_ended_runs_nothing"]
SAYS = "A task runs once"

ORDER = [
    "after create_task",
    "tea begins",
    "tea is ready",
    "after the sleep",
    "toast begins",
    "toast is ready",
    "after await toast",
    "tea begins",
    "tea is ready",
    "after await tea",
]
