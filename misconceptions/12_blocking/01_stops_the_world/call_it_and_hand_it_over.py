"""'to_thread(save(document)) saves the document in a thread.'

Arguments come first: save is called here, on the event loop, and the thread is given what it returned.
"""

import asyncio

CAUGHT_BY = ["test_the_loop_goes_on"]
SAYS = "the call comes before f does anything"


async def save_all(documents, save):
    return [await asyncio.to_thread(save(document)) for document in documents]
