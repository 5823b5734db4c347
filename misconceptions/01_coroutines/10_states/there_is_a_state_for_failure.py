"""'It failed, and its state says so.'

That is what a Task's exception() is for. A coroutine is only ever in one of four states.
"""

CAUGHT_BY = ["test_the_state_of_one_that_has_ended"]
SAYS = "there are only four states"

STATES = {
    "just called": "CORO_CREATED",
    "just given to a task": "CORO_CREATED",
    "in its own body": "CORO_RUNNING",
    "while it awaits weigh(), whose body is running": "CORO_RUNNING",
    "half way through its sleep": "CORO_SUSPENDED",
    "after it returned": "CORO_CLOSED",
    "after it raised": "CORO_FAILED",
}
