"""'One document that cannot be saved should not keep me from saving the others.'

Here it should: the caller is to hear of the failure, with nothing saved after it.
"""

import asyncio

CAUGHT_BY = ["test_an_error_ends_it"]
SAYS = "nothing more should be saved"


async def save_all(documents, save):
    saved, failure = [], None
    for document in documents:
        try:
            saved.append(await asyncio.to_thread(save, document))
        except Exception as error:
            failure = error
    if failure:
        raise failure
    return saved
