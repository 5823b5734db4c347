"""'The program has one event loop, so every thread of it finds that loop.'

A loop runs in one thread, and only the code that it calls there finds it.
"""

CAUGHT_BY = ["test_where_no_loop_is_running"]
SAYS = "belongs to the thread"

FINDS = {
    "at module level": False,
    "in a coroutine": True,
    "in a function that a coroutine calls": True,
    "in a callback of the loop": True,
    "in a function that to_thread() runs": True,
    "in a callback that a thread gives to the loop": True,
    "after asyncio.run()": False,
}
