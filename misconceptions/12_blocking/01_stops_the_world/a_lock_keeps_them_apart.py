"""'I start all of them, and a lock lets one call in at a time.'

Then all of them stand in line. When one fails the others do not hear of it, and save on.
"""

import asyncio

CAUGHT_BY = ["test_an_error_ends_it"]
SAYS = "nothing more should be saved"


async def save_all(documents, save):
    lock = asyncio.Lock()

    async def save_one(document):
        async with lock:
            return await asyncio.to_thread(save, document)

    return await asyncio.gather(*map(save_one, documents))
