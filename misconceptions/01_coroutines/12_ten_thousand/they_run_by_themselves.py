"""'Once the tasks are created they run; I can report.'

They have been scheduled. The report is made before any of them has begun.
"""

import asyncio

CAUGHT_BY = ["test_every_subscriber_gets_one_message"]
SAYS = "Did you wait for all of them?"


async def broadcast(send, subscribers):
    tasks = [asyncio.create_task(send(i)) for i in range(subscribers)]
    return Report(len(tasks), 1)
