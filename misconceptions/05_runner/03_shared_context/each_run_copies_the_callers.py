"""'Each run() takes a fresh copy of its caller's context.'

The Runner takes one copy, when it starts. Neither does a later change get in, nor does one of a run get lost.
"""

CAUGHT_BY = ["test_the_copy_is_taken_when_the_runner_starts"]
SAYS = "run() takes no new one"

SEES = {
    "the next run, after one that made the change": False,
    "the caller, after a run that made the change": False,
    "a run of another Runner, after one that made the change": False,
    "the next run, after one with a task that made the change": False,
    "a run, after the caller made the change in the `with` block": True,
    "a run of a Runner that was made before the caller's change, and starts after it": True,
    "a run with context=other, after one without it that made the change": False,
    "the next run, after one with context=other that made the change": False,
    "whoever looks into `other`, after a run with context=other that made the change": True,
}
