"""'asyncio is imported, so there is a loop that I can get.'

The import makes no loop. One is running only between the start and the end of asyncio.run() or its like.
"""

CAUGHT_BY = ["test_where_no_loop_is_running"]
SAYS = "nothing has started a loop yet"

FINDS = {
    "at module level": True,
    "in a coroutine": True,
    "in a function that a coroutine calls": True,
    "in a callback of the loop": True,
    "in a function that to_thread() runs": False,
    "in a callback that a thread gives to the loop": True,
    "after asyncio.run()": False,
}
