"""'A stack is closed by aclose(), in `finally`.'

aclose() leaves every context as if nothing had happened: a connection hears of no exception, and would commit.
"""

from contextlib import AsyncExitStack

CAUGHT_BY = ["test_each_is_told_what_passes_through_it"]
SAYS = "None means that all went well"


async def with_all(hosts, connect, work):
    stack = AsyncExitStack()
    try:
        connections = [await stack.enter_async_context(connect(host)) for host in hosts]
        return await work(connections)
    finally:
        await stack.aclose()
