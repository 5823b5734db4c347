"""'asyncio.run() makes the loop, and from then on there is one.'

It closes the loop before it returns.
"""

CAUGHT_BY = ["test_where_no_loop_is_running"]
SAYS = "closed"

FINDS = {
    "at module level": False,
    "in a coroutine": True,
    "in a function that a coroutine calls": True,
    "in a callback of the loop": True,
    "in a function that to_thread() runs": False,
    "in a callback that a thread gives to the loop": True,
    "after asyncio.run()": True,
}
