"""'It runs in a thread now, so I can wait for its result.'

result() waits without `await`: the event loop stands still until the thread is done, as before.
"""

from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_the_loop_goes_on"]
SAYS = "blocks the event loop"


async def save_all(documents, save):
    pool = ThreadPoolExecutor(max_workers=1)
    return [pool.submit(save, document).result() for document in documents]
