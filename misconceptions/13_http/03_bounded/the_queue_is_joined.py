"""'Workers take the URLs from a queue, and queue.join() waits until all are done.'

A worker that fails is gone without a word: nobody looks at its task, and join() waits for ever.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_caller_and_frees_the_place"]
SAYS = "deadlock"


async def download(client, urls, limit):
    queue = asyncio.Queue()
    for numbered in enumerate(urls):
        queue.put_nowait(numbered)
    responses = [None] * len(urls)

    async def work():
        while not queue.empty():
            number, url = queue.get_nowait()
            responses[number] = await client.get(url)
            queue.task_done()

    workers = [asyncio.create_task(work()) for _ in range(limit)]
    try:
        await queue.join()
    finally:
        for worker in workers:
            worker.cancel()
    return responses
