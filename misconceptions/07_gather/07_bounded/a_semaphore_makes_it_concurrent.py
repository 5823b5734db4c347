"""'async with the semaphore in the loop: so n fetches run at the same time.'

A semaphore only holds back. Nobody starts anything here: the loop awaits one fetch after another.
"""

import asyncio

CAUGHT_BY = ["test_as_many_as_the_limit_run_at_once"]
SAYS = "one after another"


async def fetch_all(urls, fetch, limit):
    places = asyncio.Semaphore(limit)
    pages = []
    for url in urls:
        async with places:
            pages.append(await fetch(url))
    return pages
