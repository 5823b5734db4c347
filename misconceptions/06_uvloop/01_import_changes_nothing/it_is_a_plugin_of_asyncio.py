"""'uvloop only speeds up asyncio's loop from within: the loop is always asyncio's.'

It is a loop of its own, in the place of asyncio's. What stays asyncio's are the tasks and futures that run on it.
"""

CAUGHT_BY = ["test_where_uvloop_is_chosen"]
SAYS = "how uvloop is chosen"

RUNS_ON = {
    "asyncio.run() that does the import": "asyncio",
    "asyncio.run() after the import": "asyncio",
    "asyncio.Runner()": "asyncio",
    "Runner(loop_factory=uvloop.new_event_loop)": "asyncio",
    "asyncio.run() in a thread meanwhile": "asyncio",
    "asyncio.run() after that Runner": "asyncio",
    "asyncio.run() after set_event_loop()": "asyncio",
    "uvloop.run()": "asyncio",
}
