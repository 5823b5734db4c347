"""'A TaskGroup with `except*` sorts out the failures, and the others have their status.'

The first failure cancels the others: they never get one.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_no_response_is_none"]
SAYS = "Cancelled were: ['fine', 'slow']"


async def check_links(client, urls):
    statuses = dict.fromkeys(urls)

    async def check(url):
        statuses[url] = (await client.get(url)).status_code

    try:
        async with asyncio.TaskGroup() as group:
            for url in urls:
                group.create_task(check(url))
    except* httpx.RequestError:
        pass
    return [statuses[url] for url in urls]
