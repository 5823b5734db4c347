"""'asyncio.wait() never raises, so it is the right thing to wait for the losers with.'

It raises nothing because it looks at nothing: the exception of a loser is left in its task, and reported as lost.
"""

import asyncio

CAUGHT_BY = ["test_failure_of_a_loser_does_not_count"]
SAYS = "never retrieved"


async def fastest(servers, ask):
    tasks = [asyncio.create_task(ask(server)) for server in servers]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
