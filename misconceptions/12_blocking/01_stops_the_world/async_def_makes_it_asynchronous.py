"""'I wrap it in an async def and await that, so it is asynchronous.'

The body of the coroutine runs on the thread of the event loop like everything else, and blocks it just as long.
"""

CAUGHT_BY = ["test_the_loop_goes_on", "test_every_document_is_saved_in_order"]
SAYS = "`async def` does not change that"


async def save_all(documents, save):
    async def save_one(document):
        return save(document)

    return [await save_one(document) for document in documents]
