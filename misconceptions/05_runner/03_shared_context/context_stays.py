"""'context= sets the context of the Runner, from then on.'

It is for that one run; the Runner keeps its own context for the others.
"""

CAUGHT_BY = ["test_a_context_that_is_passed_is_used_as_it_is"]
SAYS = "for that one run only"

SEES = {
    "the next run, after one that made the change": True,
    "the caller, after a run that made the change": False,
    "a run of another Runner, after one that made the change": False,
    "the next run, after one with a task that made the change": False,
    "a run, after the caller made the change in the `with` block": False,
    "a run of a Runner that was made before the caller's change, and starts after it": True,
    "a run with context=other, after one without it that made the change": False,
    "the next run, after one with context=other that made the change": True,
    "whoever looks into `other`, after a run with context=other that made the change": True,
}
