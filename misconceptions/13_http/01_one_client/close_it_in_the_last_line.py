"""'I close the client when all pages are read.'

An error or a cancellation leaves the function earlier, and that line is never reached.
"""

import httpx

CAUGHT_BY = ["test_client_is_closed_after_an_error", "test_client_is_closed_when_cancelled"]
SAYS = "on this way out"


async def read_thread(first_page):
    client = httpx.AsyncClient()
    posts = []
    url = first_page
    while url is not None:
        response = await client.get(url)
        response.raise_for_status()
        page = response.json()
        posts += page["posts"]
        url = page["next"]
    await client.aclose()
    return posts
