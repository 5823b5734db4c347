"""'Awaiting the task merges its context back into mine.'

The await gives the result and nothing else: the copy is gone with the task.
"""

CAUGHT_BY = ["test_what_a_task_sets_stays_in_the_task"]
SAYS = "its own copy"

SEES = {
    "a task, created after the change": True,
    "a task, created before the change, that begins after it": False,
    "the creator of a task that made the change": True,
    "the caller who awaited a coroutine that made the change": True,
    "the caller of gather() on a coroutine that made the change": False,
    "a second task, given the same context as the one that made the change": True,
    "the creator of a task that changed the dict in the variable": True,
}
