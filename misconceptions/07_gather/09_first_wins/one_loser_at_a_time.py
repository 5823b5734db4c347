"""'For each loser: cancel it, await it, then the next.'

While the first hangs up the others go on working, and may even come to their end.
"""

import asyncio

CAUGHT_BY = ["test_losers_are_cancelled_and_have_ended"]
SAYS = "Cancel all of them before you await the first"


async def fastest(servers, ask):
    tasks = [asyncio.create_task(ask(server)) for server in servers]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
            await asyncio.wait([task])
