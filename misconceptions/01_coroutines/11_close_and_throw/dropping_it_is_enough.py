"""'Nobody will await it any more, so Python cleans it up.'

It does when the last reference goes away, whenever that is. Until then the file stays open.
"""

CAUGHT_BY = ["test_stop_runs_the_cleanup_at_once"]
SAYS = "the finally block had not run"


def stop(coroutine):
    del coroutine
