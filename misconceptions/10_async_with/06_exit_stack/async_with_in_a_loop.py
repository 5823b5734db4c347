"""'A loop with `async with` in it opens them all.'

Each round leaves its block, and that closes the connection before the next one is opened: the work gets closed ones.
"""

CAUGHT_BY = ["test_all_are_open_while_the_work_runs"]
SAYS = "A connection stays open for as long as its block"


async def with_all(hosts, connect, work):
    connections = []
    for host in hosts:
        async with connect(host) as connection:
            connections.append(connection)
    return await work(connections)
