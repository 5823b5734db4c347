"""'asyncio's own loop is the SelectorEventLoop.'

On Linux and macOS. On Windows it is the ProactorEventLoop, and the other one has no subprocesses there.
"""

import asyncio

CAUGHT_BY = ["test_on_windows"]
SAYS = "starts no subprocesses"


def loop_factory(setting="auto"):
    if setting != "asyncio":
        try:
            import uvloop

            return uvloop.new_event_loop
        except ImportError:
            if setting == "uvloop":
                raise
    return asyncio.SelectorEventLoop
