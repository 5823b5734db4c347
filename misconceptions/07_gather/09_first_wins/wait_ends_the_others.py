"""'FIRST_COMPLETED waits for the first and lets go of the rest.'

It only stops waiting. The others run on, with nobody to take their results or their exceptions.
"""

import asyncio

CAUGHT_BY = ["test_losers_are_cancelled_and_have_ended", "test_cancelled_race_ends_all_of_them"]
SAYS = "have not been cancelled"


async def fastest(servers, ask):
    tasks = [asyncio.create_task(ask(server)) for server in servers]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    return done.pop().result()
