"""'The generator that makes the client has an `async with`, so the client is closed when my loop ends.'

When the loop ends by an exception of its own, the generator still stands at its `yield`, inside of its block. It takes
aclose(), which contextlib.aclosing calls, to end that.
"""

import httpx

CAUGHT_BY = ["test_client_is_closed_after_an_error"]
SAYS = "or whose generator"


async def responses(url):
    async with httpx.AsyncClient() as client:
        while url is not None:
            response = await client.get(url)
            yield response
            url = response.json()["next"]


async def read_thread(first_page):
    posts = []
    async for response in responses(first_page):
        response.raise_for_status()
        posts += response.json()["posts"]
    return posts
