"""'gather() closes them all, whatever fails, and faster.'

It does, but in no order: a connection that was opened over another one loses that one too early.
"""

import asyncio

CAUGHT_BY = ["test_all_are_open_while_the_work_runs"]
SAYS = "the last one opened is closed first, each on its own"


async def with_all(hosts, connect, work):
    opened = []
    try:
        connections = []
        for host in hosts:
            context = connect(host)
            connections.append(await context.__aenter__())
            opened.append(context)
        return await work(connections)
    finally:
        await asyncio.gather(*(context.__aexit__(None, None, None) for context in reversed(opened)))
