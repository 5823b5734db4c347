"""'After cancel() I await each loser.'

Awaiting a cancelled task raises its CancelledError here, though nobody has cancelled `fastest`.
"""

import asyncio

CAUGHT_BY = ["test_first_answer_is_returned"]
SAYS = "what a loser raises when it is awaited"


async def fastest(servers, ask):
    tasks = [asyncio.create_task(ask(server)) for server in servers]
    done, losers = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for loser in losers:
        loser.cancel()
    for loser in losers:
        await loser
    return done.pop().result()
