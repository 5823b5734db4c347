"""'get_running_loop() needs an async def around it.'

It needs a loop that is running. An ordinary function that the loop calls, or that a coroutine calls, has one.
"""

CAUGHT_BY = ["test_where_a_loop_is_running"]
SAYS = "not what kind of function"

FINDS = {
    "at module level": False,
    "in a coroutine": True,
    "in a function that a coroutine calls": False,
    "in a callback of the loop": False,
    "in a function that to_thread() runs": False,
    "in a callback that a thread gives to the loop": False,
    "after asyncio.run()": False,
}
