"""'I take a place of the semaphore for each task that I start.'

create_task() comes back at once, and with it the place: it must be held until the fetch has ended.
"""

import asyncio

CAUGHT_BY = ["test_as_many_as_the_limit_run_at_once"]
SAYS = "until it has ended"


async def fetch_all(urls, fetch, limit):
    places = asyncio.Semaphore(limit)
    tasks = []
    for url in urls:
        async with places:
            tasks.append(asyncio.create_task(fetch(url)))
    return await asyncio.gather(*tasks)
