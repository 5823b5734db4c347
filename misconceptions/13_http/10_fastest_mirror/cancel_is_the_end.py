"""'I cancel the others and return the file.'

cancel() only asks. The connections are closed after `download` has ended, if the program still runs then.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_losers_are_cancelled_and_have_ended", "test_cancelled_download_ends_all_requests"]
SAYS = "still hanging up"


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
