"""'The number of unfinished tasks is the number of sends under way.'

A task that was created has not begun: it waits for its turn.
"""

import asyncio

CAUGHT_BY = ["test_a_send_that_ends_at_once_does_not_overlap"]
SAYS = "Count up when a send begins"


async def broadcast(send, subscribers):
    tasks = [asyncio.create_task(send(i)) for i in range(subscribers)]
    peak = len(tasks)
    await asyncio.gather(*tasks)
    return Report(peak, 1)
