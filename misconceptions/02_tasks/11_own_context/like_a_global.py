"""'All tasks run in one thread, so a context variable is like a global: everybody sees every change.'

A threading.local() is like that. A context variable has one value in each context, and each task has its own context.
"""

CAUGHT_BY = ["test_what_a_task_sets_stays_in_the_task", "test_an_await_without_a_task_shares_the_context"]
SAYS = "its own copy of the context"

SEES = {
    "a task, created after the change": True,
    "a task, created before the change, that begins after it": True,
    "the creator of a task that made the change": True,
    "the caller who awaited a coroutine that made the change": True,
    "the caller of gather() on a coroutine that made the change": True,
    "a second task, given the same context as the one that made the change": True,
    "the creator of a task that changed the dict in the variable": True,
}
