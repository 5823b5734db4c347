"""'When it is cancelled I return what has been saved.'

The caller takes that for all of it, and whoever cancelled the task believes that it had come to its end.
"""

import asyncio

CAUGHT_BY = ["test_cancelled_it_makes_no_further_call"]
SAYS = "as if nothing had happened"


async def save_all(documents, save):
    saved = []
    try:
        for document in documents:
            result = await asyncio.to_thread(save, document)
            saved.append(result)
    except asyncio.CancelledError:
        pass
    return saved
