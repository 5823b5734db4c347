"""'Both were called before the sleep, so both are ready after it.'

Calling make() gives a coroutine object. Only one of the two was handed to the event loop.
"""

CAUGHT_BY = ["test_a_coroutine_runs_when_it_is_awaited"]
SAYS = "no task was made of it"

ORDER = [
    "after create_task",
    "tea begins",
    "toast begins",
    "tea is ready",
    "toast is ready",
    "after the sleep",
    "after await toast",
    "after await tea",
]
