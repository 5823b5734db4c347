"""'Each run has a context of its own, as each asyncio.run() does.'

asyncio.run() makes a Runner each time. One Runner keeps one context, and all its runs are in it.
"""

CAUGHT_BY = ["test_runs_share_what_they_set"]
SAYS = "what one run sets the next one sees"

SEES = {
    "the next run, after one that made the change": False,
    "the caller, after a run that made the change": False,
    "a run of another Runner, after one that made the change": False,
    "the next run, after one with a task that made the change": False,
    "a run, after the caller made the change in the `with` block": False,
    "a run of a Runner that was made before the caller's change, and starts after it": True,
    "a run with context=other, after one without it that made the change": False,
    "the next run, after one with context=other that made the change": False,
    "whoever looks into `other`, after a run with context=other that made the change": True,
}
