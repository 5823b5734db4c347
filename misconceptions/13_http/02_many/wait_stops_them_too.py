"""'When I am cancelled in asyncio.wait(), the requests are cancelled as well.'

wait() only waits. The requests go on without anybody.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_cancellation_cancels_the_requests"]
SAYS = "asyncio.wait() does not"


async def check_links(client, urls):
    async def check(url):
        try:
            return (await client.get(url)).status_code
        except httpx.RequestError:
            return None

    tasks = [asyncio.create_task(check(url)) for url in urls]
    if tasks:
        await asyncio.wait(tasks)
    return [task.result() for task in tasks]
