"""'It has begun and is not finished, so it is running.'

A sleeping coroutine is suspended: none of its code runs, which is why the thread is free for others.
"""

CAUGHT_BY = ["test_the_states_of_one_that_has_not_ended"]
SAYS = "What waits does not run"

STATES = {
    "just called": "CORO_CREATED",
    "just given to a task": "CORO_CREATED",
    "in its own body": "CORO_RUNNING",
    "while it awaits weigh(), whose body is running": "CORO_RUNNING",
    "half way through its sleep": "CORO_RUNNING",
    "after it returned": "CORO_CLOSED",
    "after it raised": "CORO_CLOSED",
}
