"""'Each fetch appends its page to the list, so all of them are in it.'

All are in it, in the order in which they were ready. gather() has them in the order of its arguments.
"""

import asyncio

CAUGHT_BY = ["test_results_stand_in_the_order_of_the_urls"]
SAYS = "order in which they were ready"


async def fetch_all(urls, fetch, limit):
    places = asyncio.Semaphore(limit)
    pages = []

    async def fetch_in_turn(url):
        async with places:
            pages.append(await fetch(url))

    await asyncio.gather(*(fetch_in_turn(url) for url in urls))
    return pages
