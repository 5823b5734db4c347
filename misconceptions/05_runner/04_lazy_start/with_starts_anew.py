"""'`with` starts the Runner anew, with a fresh loop.'

On a Runner that has a loop it changes nothing; on a closed one it raises.
"""

CAUGHT_BY = ["test_the_runner_starts_once", "test_closed_is_closed"]
SAYS = "start"

LOOPS = {
    "nothing but Runner()": 0,
    "close()": 0,
    "an empty `with` block": 1,
    "get_loop()": 1,
    "run(job()), without `with`": 1,
    "get_loop(), then `with`, and in it run(job()) twice": 2,
}

AGAIN = {
    "run() after a run() that failed": "works",
    "run() after `with`": "RuntimeError",
    "`with` after `with`": "works",
    "get_loop() after close()": "RuntimeError",
    "close() after close()": "works",
    "run() after close(), where nothing had run": "works",
}
