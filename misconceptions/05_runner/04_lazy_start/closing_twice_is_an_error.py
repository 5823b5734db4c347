"""'A second close() fails.'

There is nothing left to close, and nothing to complain about; closing is safe to repeat.
"""

CAUGHT_BY = ["test_close_is_for_what_is_open"]
SAYS = "may be called twice"

AGAIN = {
    "run() after a run() that failed": "works",
    "run() after `with`": "RuntimeError",
    "`with` after `with`": "RuntimeError",
    "get_loop() after close()": "RuntimeError",
    "close() after close()": "RuntimeError",
    "run() after close(), where nothing had run": "works",
}
