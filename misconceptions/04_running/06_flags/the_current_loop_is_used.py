"""'set_event_loop() tells run() which loop to use.'

run() never looks at the current loop: it makes one of its own.
"""

import asyncio

CAUGHT_BY = ["test_the_coroutine_runs_on_the_loop_of_the_factory"]
SAYS = "ran on another loop"


def run_on(loop_factory, coroutine, *, debug=None):
    loop = loop_factory()
    asyncio.set_event_loop(loop)
    try:
        return asyncio.run(coroutine, debug=debug)
    finally:
        asyncio.set_event_loop(None)
        loop.close()
