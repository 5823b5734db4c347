"""'A new task begins with an empty context, as a new thread begins with empty thread-local values.'

It begins with a copy of its creator's, so that the request's user is known in all the tasks that serve it.
"""

CAUGHT_BY = ["test_a_task_sees_what_was_set_before_it_was_created"]
SAYS = "copy of what was set until then"

SEES = {
    "a task, created after the change": False,
    "a task, created before the change, that begins after it": False,
    "the creator of a task that made the change": False,
    "the caller who awaited a coroutine that made the change": True,
    "the caller of gather() on a coroutine that made the change": False,
    "a second task, given the same context as the one that made the change": True,
    "the creator of a task that changed the dict in the variable": True,
}
