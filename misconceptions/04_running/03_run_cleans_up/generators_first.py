"""'The order does not matter, as long as all is done.'

A task may be in the middle of a generator: closed under its hands it raises RuntimeError, and the task is not done yet.
"""

import asyncio

CAUGHT_BY = ["test_in_the_order_of_asyncio_run"]
SAYS = "in another order"


def run(coro):
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        return loop.run_until_complete(coro)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        _end_tasks(loop)
        loop.run_until_complete(loop.shutdown_default_executor())
        asyncio.set_event_loop(None)
        loop.close()
