"""'Runner() makes the loop, as its arguments say which.'

It only keeps the arguments. The loop comes when somebody needs it.
"""

CAUGHT_BY = ["test_a_new_runner_has_no_loop"]
SAYS = "only notes"

LOOPS = {
    "nothing but Runner()": 1,
    "close()": 1,
    "an empty `with` block": 1,
    "get_loop()": 1,
    "run(job()), without `with`": 1,
    "get_loop(), then `with`, and in it run(job()) twice": 1,
}
