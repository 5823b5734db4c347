"""'When the coroutine is through, tidy up, then return its result.'

When it raises, none of those lines is reached. What is left is to be ended then more than ever.
"""

import asyncio

CAUGHT_BY = ["test_also_when_the_coroutine_raises"]
SAYS = "also when the coroutine raises"


def run(coro):
    loop = asyncio.new_event_loop()
    try:
        asyncio.set_event_loop(loop)
        result = loop.run_until_complete(coro)
        _end_tasks(loop)
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(loop.shutdown_default_executor())
        return result
    finally:
        asyncio.set_event_loop(None)
        loop.close()
