"""'It awaits weigh(), so it is suspended.'

await calls into weigh() directly; nothing has gone back to the event loop, so the outer coroutine is still running.
"""

CAUGHT_BY = ["test_the_states_of_one_that_has_not_ended"]
SAYS = "An await by itself does not suspend"

STATES = {
    "just called": "CORO_CREATED",
    "just given to a task": "CORO_CREATED",
    "in its own body": "CORO_RUNNING",
    "while it awaits weigh(), whose body is running": "CORO_SUSPENDED",
    "half way through its sleep": "CORO_SUSPENDED",
    "after it returned": "CORO_CLOSED",
    "after it raised": "CORO_CLOSED",
}
