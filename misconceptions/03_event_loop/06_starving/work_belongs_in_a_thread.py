"""'What computes goes to a thread.'

It may, where it is thread-safe; `weigh` does not say so. And the interpreter lock is shared: the loop gets jerky.
"""

import asyncio

CAUGHT_BY = ["test_it_stays_on_the_thread_of_the_loop"]
SAYS = "need not be thread-safe"


async def total_weight(parcels, weigh):
    return await asyncio.to_thread(lambda: sum(map(weigh, parcels)))
