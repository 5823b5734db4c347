"""'I count those under way and sleep a little while there are too many.'

The limit is kept, but the place that becomes free is seen only at the next look. A semaphore wakes the next at once.
"""

import asyncio

CAUGHT_BY = ["test_next_begins_as_soon_as_one_has_ended"]
SAYS = "look now and then"


async def fetch_all(urls, fetch, limit):
    under_way = 0

    async def fetch_in_turn(url):
        nonlocal under_way
        while under_way >= limit:  # noqa: ASYNC110 - that is the mistake
            await asyncio.sleep(0.03)
        under_way += 1
        try:
            return await fetch(url)
        finally:
            under_way -= 1

    return await asyncio.gather(*(fetch_in_turn(url) for url in urls))
