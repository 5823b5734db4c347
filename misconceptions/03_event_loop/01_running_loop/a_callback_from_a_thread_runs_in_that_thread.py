"""'What a thread passes to call_soon_threadsafe() runs in that thread.'

The thread only leaves it with the loop, which calls it in its own thread.
"""

CAUGHT_BY = ["test_where_a_loop_is_running"]
SAYS = "only hands it over"

FINDS = {
    "at module level": False,
    "in a coroutine": True,
    "in a function that a coroutine calls": True,
    "in a callback of the loop": True,
    "in a function that to_thread() runs": False,
    "in a callback that a thread gives to the loop": False,
    "after asyncio.run()": False,
}
