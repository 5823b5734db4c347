"""'The loop factory gives me the loop, so I return new_event_loop().'

A factory is the function. Called here it makes one loop, for nobody, and there is none for the next run.
"""

import asyncio

CAUGHT_BY = ["test_auto_prefers_uvloop", "test_without_uvloop"]
SAYS = "without calling it"


def loop_factory(setting="auto"):
    if setting != "asyncio":
        try:
            import uvloop

            return uvloop.new_event_loop()
        except ImportError:
            if setting == "uvloop":
                raise
    return asyncio.new_event_loop()
