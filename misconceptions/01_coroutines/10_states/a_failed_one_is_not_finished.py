"""'It raised in the middle, so it never got to its end: it is still suspended there.'

An exception that leaves the body ends the coroutine just as a return does.
"""

CAUGHT_BY = ["test_the_state_of_one_that_has_ended"]
SAYS = "It has ended too"

STATES = {
    "just called": "CORO_CREATED",
    "just given to a task": "CORO_CREATED",
    "in its own body": "CORO_RUNNING",
    "while it awaits weigh(), whose body is running": "CORO_RUNNING",
    "half way through its sleep": "CORO_SUSPENDED",
    "after it returned": "CORO_CLOSED",
    "after it raised": "CORO_SUSPENDED",
}
