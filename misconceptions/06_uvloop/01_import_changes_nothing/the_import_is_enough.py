"""'`import uvloop` is all it takes to make asyncio faster.'

It takes a choice: uvloop.run(), or a loop_factory. The import by itself puts nothing in the place of asyncio's loop.
"""

CAUGHT_BY = ["test_after_the_import"]
SAYS = "nobody has chosen uvloop"

RUNS_ON = {
    "asyncio.run() that does the import": "asyncio",
    "asyncio.run() after the import": "uvloop",
    "asyncio.Runner()": "uvloop",
    "Runner(loop_factory=uvloop.new_event_loop)": "uvloop",
    "asyncio.run() in a thread meanwhile": "uvloop",
    "asyncio.run() after that Runner": "uvloop",
    "asyncio.run() after set_event_loop()": "uvloop",
    "uvloop.run()": "uvloop",
}
