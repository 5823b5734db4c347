"""'They are gathered, so all of them are under way together.'

A send that never suspends ends before the next one begins. What was not measured is a guess.
"""

import asyncio

CAUGHT_BY = ["test_a_send_that_ends_at_once_does_not_overlap"]
SAYS = "Count up when a send begins"


async def broadcast(send, subscribers):
    await asyncio.gather(*(send(i) for i in range(subscribers)))
    return Report(subscribers, 1)
