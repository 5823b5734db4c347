"""'to_thread() starts the thread; I need nothing more.'

It is a coroutine function: its call makes a coroutine object, and no thread does anything before that is awaited.
"""

import asyncio

CAUGHT_BY = ["test_the_loop_goes_on"]
SAYS = "does nothing until it is awaited"


async def save_all(documents, save):
    return [asyncio.to_thread(save, document) for document in documents]
