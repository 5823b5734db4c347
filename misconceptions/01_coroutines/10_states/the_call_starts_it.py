"""'The function was called, so it is running.'

The call only makes the object. Until somebody takes the first step the state is CORO_CREATED.
"""

CAUGHT_BY = ["test_the_states_of_one_that_has_not_ended"]
SAYS = "nothing of the body has run"

STATES = {
    "just called": "CORO_RUNNING",
    "just given to a task": "CORO_RUNNING",
    "in its own body": "CORO_RUNNING",
    "while it awaits weigh(), whose body is running": "CORO_RUNNING",
    "half way through its sleep": "CORO_SUSPENDED",
    "after it returned": "CORO_CLOSED",
    "after it raised": "CORO_CLOSED",
}
