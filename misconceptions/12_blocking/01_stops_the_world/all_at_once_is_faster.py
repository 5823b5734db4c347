"""'With threads I can save all of them at the same time.'

If the library were thread-safe. This one is not, and nobody sees the damage until much later.
"""

import asyncio

CAUGHT_BY = ["test_every_document_is_saved_in_order"]
SAYS = "the library is not thread-safe"


async def save_all(documents, save):
    return await asyncio.gather(*(asyncio.to_thread(save, document) for document in documents))
