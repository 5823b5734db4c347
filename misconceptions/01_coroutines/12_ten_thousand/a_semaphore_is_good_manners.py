"""'Concurrency always needs a limit.'

A limit where a resource has one. Here it turns one second into a hundred.
"""

import asyncio

CAUGHT_BY = ["test_ten_thousand_waits_take_the_time_of_one"]
SAYS = "at most 100 sends waited"


async def broadcast(send, subscribers):
    limit = asyncio.Semaphore(100)

    async def limited(subscriber):
        async with limit:
            await send(subscriber)

    await asyncio.gather(*map(limited, range(subscribers)))
    return Report(min(subscribers, 100), 1)
