"""'The loop is made by the first run().'

Entering the `with` block makes it, too, and so does get_loop().
"""

CAUGHT_BY = ["test_the_runner_starts_when_a_loop_is_needed"]
SAYS = "entering the `with` block starts"

LOOPS = {
    "nothing but Runner()": 0,
    "close()": 0,
    "an empty `with` block": 0,
    "get_loop()": 0,
    "run(job()), without `with`": 1,
    "get_loop(), then `with`, and in it run(job()) twice": 1,
}
