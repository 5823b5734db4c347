"""'The context is copied when the task begins to run.'

It is copied by create_task(). What its creator sets between that call and the first step comes too late.
"""

CAUGHT_BY = ["test_a_task_sees_what_was_set_before_it_was_created"]
SAYS = "before the change"

SEES = {
    "a task, created after the change": True,
    "a task, created before the change, that begins after it": True,
    "the creator of a task that made the change": False,
    "the caller who awaited a coroutine that made the change": True,
    "the caller of gather() on a coroutine that made the change": False,
    "a second task, given the same context as the one that made the change": True,
    "the creator of a task that changed the dict in the variable": True,
}
