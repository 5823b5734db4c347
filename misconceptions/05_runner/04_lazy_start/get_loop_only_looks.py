"""'get_loop() tells which loop there is, and None where there is none.'

It returns a loop in any case, and starts the Runner for it. What only looks is asyncio.get_running_loop().
"""

CAUGHT_BY = ["test_the_runner_starts_when_a_loop_is_needed"]
SAYS = "it never returns None"

LOOPS = {
    "nothing but Runner()": 0,
    "close()": 0,
    "an empty `with` block": 1,
    "get_loop()": 0,
    "run(job()), without `with`": 1,
    "get_loop(), then `with`, and in it run(job()) twice": 1,
}
