"""'Open them all at once, that is what gather() is for.'

gather() does not stop the others when one fails. They go on opening connections while the stack is being closed, and
in which order the stack holds them is left to chance.
"""

import asyncio
from contextlib import AsyncExitStack

CAUGHT_BY = ["test_those_that_are_open_are_closed_if_one_cannot_be_opened"]
SAYS = "Is one opened after the other?"


async def with_all(hosts, connect, work):
    contexts = [connect(host) for host in hosts]
    async with AsyncExitStack() as stack:
        connections = await asyncio.gather(*(stack.enter_async_context(each) for each in contexts))
        return await work(connections)
