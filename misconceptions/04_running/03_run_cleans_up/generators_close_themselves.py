"""'An async generator is closed when it is collected.'

Its clean-up may await, and for that it needs a loop. When this one is closed, no other will do it.
"""

import asyncio

CAUGHT_BY = ["test_generators_are_closed"]
SAYS = "shutdown_asyncgens"


def run(coro):
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coro)
    finally:
        _end_tasks(loop)
        loop.run_until_complete(loop.shutdown_default_executor())
        asyncio.set_event_loop(None)
        loop.close()
