"""'gather(f()) is `await f()` for several, so what f sets I can see.'

gather() makes a task of each coroutine, even of one alone, and each task has its copy.
"""

CAUGHT_BY = ["test_an_await_without_a_task_shares_the_context"]
SAYS = "makes a task"

SEES = {
    "a task, created after the change": True,
    "a task, created before the change, that begins after it": False,
    "the creator of a task that made the change": False,
    "the caller who awaited a coroutine that made the change": True,
    "the caller of gather() on a coroutine that made the change": True,
    "a second task, given the same context as the one that made the change": True,
    "the creator of a task that changed the dict in the variable": True,
}
