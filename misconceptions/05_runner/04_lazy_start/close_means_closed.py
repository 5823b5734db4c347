"""'After close() a Runner is closed.'

It is, if it had been started. Else there was nothing to close, and it is as new.
"""

CAUGHT_BY = ["test_close_is_for_what_is_open"]
SAYS = "it is as new"

AGAIN = {
    "run() after a run() that failed": "works",
    "run() after `with`": "RuntimeError",
    "`with` after `with`": "RuntimeError",
    "get_loop() after close()": "RuntimeError",
    "close() after close()": "works",
    "run() after close(), where nothing had run": "RuntimeError",
}
