"""'A loop over the open ones in `finally` closes them all.'

The first close that fails ends the loop, and the others stay open.
"""

CAUGHT_BY = ["test_the_others_are_closed_when_a_close_fails"]
SAYS = "An exception in a loop ends the loop"


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
        for context in reversed(opened):
            await context.__aexit__(None, None, None)
