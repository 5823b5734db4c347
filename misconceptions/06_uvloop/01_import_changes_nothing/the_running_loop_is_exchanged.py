"""'The import patches asyncio, down to the loop that is running.'

gevent patches modules when it is told to; uvloop patches nothing. And no loop is exchanged while it runs.
"""

CAUGHT_BY = ["test_after_the_import"]
SAYS = "not exchanged"

RUNS_ON = {
    "asyncio.run() that does the import": "uvloop",
    "asyncio.run() after the import": "uvloop",
    "asyncio.Runner()": "uvloop",
    "Runner(loop_factory=uvloop.new_event_loop)": "uvloop",
    "asyncio.run() in a thread meanwhile": "uvloop",
    "asyncio.run() after that Runner": "uvloop",
    "asyncio.run() after set_event_loop()": "uvloop",
    "uvloop.run()": "uvloop",
}
