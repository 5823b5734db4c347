"""'First open all, then `try`, work, `finally`, close.'

If the third cannot be opened, the `try` is not reached, and the first two stay open.
"""

CAUGHT_BY = ["test_those_that_are_open_are_closed_if_one_cannot_be_opened"]
SAYS = "have what closes them at hand before the first is opened"


async def with_all(hosts, connect, work):
    contexts, connections = [], []
    for host in hosts:
        contexts.append(connect(host))
        connections.append(await contexts[-1].__aenter__())
    try:
        return await work(connections)
    finally:
        for context in reversed(contexts):
            await context.__aexit__(None, None, None)
