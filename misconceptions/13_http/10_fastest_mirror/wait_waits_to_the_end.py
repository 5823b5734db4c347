"""'In the `finally` asyncio.wait() waits until all that I have cancelled has ended.'

Unless `download` is cancelled meanwhile: wait() ends at once, and leaves its tasks alone. gather() waits on for them.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_cancelled_download_ends_all_requests"]
SAYS = "asyncio.wait() ends at once"


async def download(client, mirrors):
    errors = []
    tasks = [asyncio.create_task(fetch(client, url)) for url in mirrors]
    try:
        for next_to_end in asyncio.as_completed(tasks):
            try:
                return await next_to_end
            except httpx.HTTPError as error:
                errors.append(error)
        raise ExceptionGroup("no mirror has sent the file", errors)
    finally:
        for task in tasks:
            task.cancel()
            task.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
        await asyncio.wait(tasks)
