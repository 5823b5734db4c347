"""'A task runs in the background, so the blocking call goes into a task.'

A task runs on the event loop, on the one thread that there is.
"""

import asyncio

CAUGHT_BY = ["test_the_loop_goes_on"]
SAYS = "nor does a task"


async def save_all(documents, save):
    async def save_one(document):
        return save(document)

    return [await asyncio.create_task(save_one(document)) for document in documents]
