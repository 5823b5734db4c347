"""'I cut the list into slices of n and gather one slice after another.'

The limit is kept, but each slice takes as long as its slowest response, and the other places stay empty meanwhile.
"""

import asyncio

CAUGHT_BY = ["test_next_is_sent_as_soon_as_one_is_through"]
SAYS = "wait for a whole batch"


async def download(client, urls, limit):
    responses = []
    for start in range(0, len(urls), limit):
        responses += await asyncio.gather(*(client.get(url) for url in urls[start : start + limit]))
    return responses
