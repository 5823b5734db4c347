"""'Every async function has a context of its own.'

Only a task has. A coroutine that is awaited runs in the task, and in the context, of its caller.
"""

CAUGHT_BY = ["test_an_await_without_a_task_shares_the_context"]
SAYS = "no task was made, so nothing was copied"

SEES = {
    "a task, created after the change": True,
    "a task, created before the change, that begins after it": False,
    "the creator of a task that made the change": False,
    "the caller who awaited a coroutine that made the change": False,
    "the caller of gather() on a coroutine that made the change": False,
    "a second task, given the same context as the one that made the change": True,
    "the creator of a task that changed the dict in the variable": True,
}
