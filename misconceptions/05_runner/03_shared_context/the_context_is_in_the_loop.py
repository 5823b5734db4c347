"""'The variables belong to the loop, so the tasks of a run share them.'

They belong to a context, and each task that create_task() makes has a copy of its creator's.
"""

CAUGHT_BY = ["test_what_a_task_sets_stays_in_the_task"]
SAYS = "in that copy only"

SEES = {
    "the next run, after one that made the change": True,
    "the caller, after a run that made the change": False,
    "a run of another Runner, after one that made the change": False,
    "the next run, after one with a task that made the change": True,
    "a run, after the caller made the change in the `with` block": False,
    "a run of a Runner that was made before the caller's change, and starts after it": True,
    "a run with context=other, after one without it that made the change": False,
    "the next run, after one with context=other that made the change": False,
    "whoever looks into `other`, after a run with context=other that made the change": True,
}
