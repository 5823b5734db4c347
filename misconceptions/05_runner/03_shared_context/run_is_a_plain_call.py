"""'run() is an ordinary call, so it runs in my context.'

It runs a task, in the Runner's copy of that context; what is set there does not come back.
"""

CAUGHT_BY = ["test_what_a_run_sets_stays_in_the_runner"]
SAYS = "the caller never sees"

SEES = {
    "the next run, after one that made the change": True,
    "the caller, after a run that made the change": True,
    "a run of another Runner, after one that made the change": True,
    "the next run, after one with a task that made the change": False,
    "a run, after the caller made the change in the `with` block": True,
    "a run of a Runner that was made before the caller's change, and starts after it": True,
    "a run with context=other, after one without it that made the change": False,
    "the next run, after one with context=other that made the change": False,
    "whoever looks into `other`, after a run with context=other that made the change": True,
}
