"""'I set the uvloop loop as the current one, so asyncio.run() runs on it.'

asyncio.run() always makes a new loop. The one that was set lies unused, and is forgotten when run() returns.
"""

CAUGHT_BY = ["test_whom_the_choice_concerns"]
SAYS = "it makes its own"

RUNS_ON = {
    "asyncio.run() that does the import": "asyncio",
    "asyncio.run() after the import": "asyncio",
    "asyncio.Runner()": "asyncio",
    "Runner(loop_factory=uvloop.new_event_loop)": "uvloop",
    "asyncio.run() in a thread meanwhile": "asyncio",
    "asyncio.run() after that Runner": "asyncio",
    "asyncio.run() after set_event_loop()": "uvloop",
    "uvloop.run()": "uvloop",
}
