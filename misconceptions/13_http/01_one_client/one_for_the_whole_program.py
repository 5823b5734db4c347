"""'One client for all: then it belongs to the module.'

There nobody closes it. And its connections belong to the event loop of the first asyncio.run(): in the next they fail.
"""

import httpx

CAUGHT_BY = [
    "test_client_is_closed_at_the_end",
    "test_client_is_closed_after_an_error",
    "test_client_is_closed_when_cancelled",
]
SAYS = "are still open"

client = httpx.AsyncClient()


async def read_thread(first_page):
    posts = []
    url = first_page
    while url is not None:
        response = await client.get(url)
        response.raise_for_status()
        page = response.json()
        posts += page["posts"]
        url = page["next"]
    return posts
