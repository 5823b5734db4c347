"""'One has ended, the rest is pending, and I take care of those.'

Several may have ended by then. Nobody asks for the exceptions of those that were not taken.
"""

import asyncio

CAUGHT_BY = ["test_several_may_end_at_the_same_moment"]
SAYS = "never retrieved"


async def fastest(servers, ask):
    tasks = [asyncio.create_task(ask(server)) for server in servers]
    pending = tasks
    try:
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)
