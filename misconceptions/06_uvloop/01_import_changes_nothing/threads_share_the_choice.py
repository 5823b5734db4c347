"""'A thread that the Runner starts is on the same kind of loop.'

asyncio.run() in the thread makes a loop of its own, and asks no other loop of what kind it is.
"""

CAUGHT_BY = ["test_whom_the_choice_concerns"]
SAYS = "made for itself"

RUNS_ON = {
    "asyncio.run() that does the import": "asyncio",
    "asyncio.run() after the import": "asyncio",
    "asyncio.Runner()": "asyncio",
    "Runner(loop_factory=uvloop.new_event_loop)": "uvloop",
    "asyncio.run() in a thread meanwhile": "uvloop",
    "asyncio.run() after that Runner": "asyncio",
    "asyncio.run() after set_event_loop()": "asyncio",
    "uvloop.run()": "uvloop",
}
