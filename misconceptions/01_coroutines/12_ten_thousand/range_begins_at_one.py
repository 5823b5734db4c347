"""'Subscribers 1 to n.'

The docstring says 0 to n - 1: the first one is left out and the last one does not exist.
"""

import asyncio

CAUGHT_BY = ["test_every_subscriber_gets_one_message"]
SAYS = "send(0) to send(4)"


async def broadcast(send, subscribers):
    await asyncio.gather(*(send(i) for i in range(1, subscribers + 1)))
    return Report(subscribers, 1)
