"""'If something goes wrong, `except Exception` closes what is open.'

A cancellation is not an Exception, and it passes by the only lines that close anything.
"""

from contextlib import AsyncExitStack

CAUGHT_BY = ["test_a_cancellation_closes_them_too"]
SAYS = "CancelledError is no Exception"


async def with_all(hosts, connect, work):
    stack = AsyncExitStack()
    try:
        connections = [await stack.enter_async_context(connect(host)) for host in hosts]
        result = await work(connections)
    except Exception as error:
        if not await stack.__aexit__(type(error), error, error.__traceback__):
            raise
        return None
    await stack.aclose()
    return result
