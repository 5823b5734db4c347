"""'The task has copies of my values, so it cannot change them.'

The copy is of the variables only. What they refer to, such as a dict, is the same object in both contexts.
"""

CAUGHT_BY = ["test_what_two_contexts_share_both_see"]
SAYS = "the same dict"

SEES = {
    "a task, created after the change": True,
    "a task, created before the change, that begins after it": False,
    "the creator of a task that made the change": False,
    "the caller who awaited a coroutine that made the change": True,
    "the caller of gather() on a coroutine that made the change": False,
    "a second task, given the same context as the one that made the change": True,
    "the creator of a task that changed the dict in the variable": False,
}
