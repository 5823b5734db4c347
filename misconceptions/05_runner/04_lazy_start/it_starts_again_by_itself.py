"""'Without a loop run() makes one, so a closed Runner makes another.'

It starts once. After close() it refuses, so that nothing is left open by mistake.
"""

CAUGHT_BY = ["test_closed_is_closed"]
SAYS = "makes no second loop"

AGAIN = {
    "run() after a run() that failed": "works",
    "run() after `with`": "works",
    "`with` after `with`": "works",
    "get_loop() after close()": "works",
    "close() after close()": "works",
    "run() after close(), where nothing had run": "works",
}
