"""'The whole loop goes to the thread: one hand-over instead of a hundred.'

Then nothing can stop it. Cancelling ends the waiting, while the thread saves all the rest.
"""

import asyncio

CAUGHT_BY = ["test_cancelled_it_makes_no_further_call"]
SAYS = "A thread cannot be cancelled"


async def save_all(documents, save):
    return await asyncio.to_thread(lambda: [save(document) for document in documents])
