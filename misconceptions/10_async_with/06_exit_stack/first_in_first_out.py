"""'They are closed in the order in which they were opened, like a queue.'

They stand in one another, as nested blocks do: the innermost, opened last, is left first.
"""

from contextlib import AsyncExitStack

CAUGHT_BY = ["test_all_are_open_while_the_work_runs"]
SAYS = "the last one opened is closed first"


async def with_all(hosts, connect, work):
    connections = []
    async with AsyncExitStack() as closing:
        for context in [connect(host) for host in hosts]:
            connections.append(await context.__aenter__())
            later = closing.pop_all()
            closing.push_async_exit(context)
            closing.push_async_exit(later)
        return await work(connections)
