"""'I cancel the losers and return the answer.'

cancel() only asks. The losers hang up after `fastest` has ended, and whoever closes the network then cuts them off.
"""

import asyncio

CAUGHT_BY = ["test_losers_are_cancelled_and_have_ended", "test_first_failure_is_raised"]
SAYS = "still hanging up"


async def fastest(servers, ask):
    tasks = [asyncio.create_task(ask(server)) for server in servers]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for task in tasks:
            task.cancel()
