"""'A task always copies, also the context that it is given.'

`context=` says which context to run in: two tasks that are given one and the same share it.
"""

CAUGHT_BY = ["test_what_two_contexts_share_both_see"]
SAYS = "runs in that context itself"

SEES = {
    "a task, created after the change": True,
    "a task, created before the change, that begins after it": False,
    "the creator of a task that made the change": False,
    "the caller who awaited a coroutine that made the change": True,
    "the caller of gather() on a coroutine that made the change": False,
    "a second task, given the same context as the one that made the change": False,
    "the creator of a task that changed the dict in the variable": True,
}
