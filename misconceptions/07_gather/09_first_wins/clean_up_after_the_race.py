"""'The losers are cancelled after the race, so that comes below wait().'

If `fastest` is cancelled in wait() that line is never reached, and all of them run on. `finally` sees every end.
"""

import asyncio

CAUGHT_BY = ["test_cancelled_race_ends_all_of_them"]
SAYS = "have not been cancelled"


async def fastest(servers, ask):
    tasks = [asyncio.create_task(ask(server)) for server in servers]
    done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    return done.pop().result()
