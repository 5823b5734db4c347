"""'The client is asynchronous, so my requests overlap.'

It lets other tasks run while it waits. This loop is one task, and waits for each answer before it asks for the next.
"""

import httpx

CAUGHT_BY = ["test_all_are_asked_at_the_same_time"]
SAYS = "Is each request awaited before the next"


async def check_links(client, urls):
    statuses = []
    for url in urls:
        try:
            response = await client.get(url)
            statuses.append(response.status_code)
        except httpx.RequestError:
            statuses.append(None)
    return statuses
