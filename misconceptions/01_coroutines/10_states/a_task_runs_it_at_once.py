"""'create_task() starts it, so now it runs in the background.'

There is one thread: while this code runs, nothing else does. The task's first step comes at the next await.
"""

CAUGHT_BY = ["test_the_states_of_one_that_has_not_ended"]
SAYS = "its first step comes when this code awaits"

STATES = {
    "just called": "CORO_CREATED",
    "just given to a task": "CORO_RUNNING",
    "in its own body": "CORO_RUNNING",
    "while it awaits weigh(), whose body is running": "CORO_RUNNING",
    "half way through its sleep": "CORO_SUSPENDED",
    "after it returned": "CORO_CLOSED",
    "after it raised": "CORO_CLOSED",
}
