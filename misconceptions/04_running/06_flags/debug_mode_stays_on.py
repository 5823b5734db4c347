"""'Debug mode is a switch of asyncio: once on, it stays on.'

It is a switch of the loop, and the next run() has a new loop.
"""

CAUGHT_BY = ["test_debug_is_what_the_loop_says"]
SAYS = "each call makes a new loop"

DEBUG = {
    "no flag": False,
    "debug=True": True,
    "no flag again": True,
    "no flag, variable set": True,
    "debug=False, variable set": False,
}
