"""'I put the `try` around the gather().'

Then one dead link ends the wait for all, and there is nothing to tell about the others.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_no_response_is_none"]
SAYS = "[None, 200, 404]; got"


async def check_links(client, urls):
    try:
        responses = await asyncio.gather(*(client.get(url) for url in urls))
    except httpx.RequestError:
        return [None] * len(urls)
    return [response.status_code for response in responses]
