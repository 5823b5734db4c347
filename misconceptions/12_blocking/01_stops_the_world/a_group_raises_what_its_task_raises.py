"""'A TaskGroup raises the error of the task that failed.'

It raises an ExceptionGroup, even for one error, and the caller's `except OSError` does not catch that.
"""

import asyncio

CAUGHT_BY = ["test_an_error_ends_it"]
SAYS = "it got ExceptionGroup"


async def save_all(documents, save):
    lock = asyncio.Lock()

    async def save_one(document):
        async with lock:
            return await asyncio.to_thread(save, document)

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(save_one(document)) for document in documents]
    return [task.result() for task in tasks]
