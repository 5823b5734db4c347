"""'context= is copied, as create_task() copies the context of its caller.'

It is used as it is. Only where none is given create_task() makes a copy.
"""

CAUGHT_BY = ["test_a_context_that_is_passed_is_used_as_it_is"]
SAYS = "not in a copy of it"

SEES = {
    "the next run, after one that made the change": True,
    "the caller, after a run that made the change": False,
    "a run of another Runner, after one that made the change": False,
    "the next run, after one with a task that made the change": False,
    "a run, after the caller made the change in the `with` block": False,
    "a run of a Runner that was made before the caller's change, and starts after it": True,
    "a run with context=other, after one without it that made the change": False,
    "the next run, after one with context=other that made the change": False,
    "whoever looks into `other`, after a run with context=other that made the change": False,
}
