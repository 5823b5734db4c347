"""'Ten thousand at once is too much, so a hundred at a time.'

Batches are for what is scarce: connections, files. Waiting itself is not scarce. And each batch waits for its slowest.
"""

import asyncio

CAUGHT_BY = ["test_ten_thousand_waits_take_the_time_of_one"]
SAYS = "send in batches"


async def broadcast(send, subscribers):
    for start in range(0, subscribers, 100):
        await asyncio.gather(*(send(i) for i in range(start, min(start + 100, subscribers))))
    return Report(min(subscribers, 100), 1)
