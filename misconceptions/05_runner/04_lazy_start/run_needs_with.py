"""'Without `with` a Runner does not work.'

run() starts it where nothing else has. `with` only makes sure that it is closed.
"""

CAUGHT_BY = ["test_the_runner_starts_when_a_loop_is_needed"]
SAYS = "the first run() starts the Runner"

LOOPS = {
    "nothing but Runner()": 0,
    "close()": 0,
    "an empty `with` block": 1,
    "get_loop()": 1,
    "run(job()), without `with`": 0,
    "get_loop(), then `with`, and in it run(job()) twice": 1,
}
