"""'The work is done, so I catch what goes wrong at closing: at least all of them are closed.'

All are closed, but nobody hears that a close has failed; with a transaction that is a commit that was lost.
"""

from contextlib import AsyncExitStack, suppress

CAUGHT_BY = ["test_the_others_are_closed_when_a_close_fails"]
SAYS = "should come out of with_all as it is; None came"


async def with_all(hosts, connect, work):
    async with AsyncExitStack() as stack:
        connections = []
        for host in hosts:
            context = connect(host)
            connections.append(await context.__aenter__())

            async def leave(*error, context=context):
                with suppress(OSError):
                    return await context.__aexit__(*error)

            stack.push_async_exit(leave)
        return await work(connections)
