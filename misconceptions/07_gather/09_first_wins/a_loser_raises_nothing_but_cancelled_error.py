"""'suppress(CancelledError) takes what a cancelled task raises.'

It may raise something else while it cleans up, and that would come out instead of the winner's answer.
"""

import asyncio
from contextlib import suppress

CAUGHT_BY = ["test_failure_of_a_loser_does_not_count"]
SAYS = "what a loser raised"


async def fastest(servers, ask):
    tasks = [asyncio.create_task(ask(server)) for server in servers]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
