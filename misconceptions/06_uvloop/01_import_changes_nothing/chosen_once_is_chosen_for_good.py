"""'The first Runner with uvloop switches the program over.'

That is what a policy did (uvloop.install(), now deprecated). A loop_factory is for one Runner alone.
"""

CAUGHT_BY = ["test_whom_the_choice_concerns"]
SAYS = "made for itself"

RUNS_ON = {
    "asyncio.run() that does the import": "asyncio",
    "asyncio.run() after the import": "asyncio",
    "asyncio.Runner()": "asyncio",
    "Runner(loop_factory=uvloop.new_event_loop)": "uvloop",
    "asyncio.run() in a thread meanwhile": "uvloop",
    "asyncio.run() after that Runner": "uvloop",
    "asyncio.run() after set_event_loop()": "uvloop",
    "uvloop.run()": "uvloop",
}
