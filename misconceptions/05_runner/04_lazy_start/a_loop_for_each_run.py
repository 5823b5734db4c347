"""'Each run() makes a loop, as each asyncio.run() does.'

asyncio.run() makes a Runner each time. A Runner makes one loop.
"""

CAUGHT_BY = ["test_the_runner_starts_once"]
SAYS = "only the first of them starts"

LOOPS = {
    "nothing but Runner()": 0,
    "close()": 0,
    "an empty `with` block": 1,
    "get_loop()": 1,
    "run(job()), without `with`": 1,
    "get_loop(), then `with`, and in it run(job()) twice": 2,
}
