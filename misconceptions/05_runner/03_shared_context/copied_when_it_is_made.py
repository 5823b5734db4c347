"""'Runner() copies the context.'

Runner() does next to nothing. Loop and context come when it starts: at `with`, get_loop() or the first run().
"""

CAUGHT_BY = ["test_the_copy_is_taken_when_the_runner_starts"]
SAYS = "not when it is made"

SEES = {
    "the next run, after one that made the change": True,
    "the caller, after a run that made the change": False,
    "a run of another Runner, after one that made the change": False,
    "the next run, after one with a task that made the change": False,
    "a run, after the caller made the change in the `with` block": False,
    "a run of a Runner that was made before the caller's change, and starts after it": False,
    "a run with context=other, after one without it that made the change": False,
    "the next run, after one with context=other that made the change": False,
    "whoever looks into `other`, after a run with context=other that made the change": True,
}
