"""'I cut the list into slices of n and gather one slice after another.'

The limit is kept, but each slice takes as long as its slowest fetch, and the other places stay empty meanwhile.
"""

import asyncio

CAUGHT_BY = ["test_next_begins_as_soon_as_one_has_ended"]
SAYS = "slowest of a batch"


async def fetch_all(urls, fetch, limit):
    pages = []
    for start in range(0, len(urls), limit):
        pages += await asyncio.gather(*(fetch(url) for url in urls[start : start + limit]))
    return pages
