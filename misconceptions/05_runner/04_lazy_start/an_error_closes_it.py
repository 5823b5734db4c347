"""'A coroutine that fails closes the Runner.'

It ends its own run. The Runner closes when it is told to.
"""

CAUGHT_BY = ["test_a_failed_run_does_not_close_the_runner"]
SAYS = "not the Runner"

AGAIN = {
    "run() after a run() that failed": "RuntimeError",
    "run() after `with`": "RuntimeError",
    "`with` after `with`": "RuntimeError",
    "get_loop() after close()": "RuntimeError",
    "close() after close()": "works",
    "run() after close(), where nothing had run": "works",
}
