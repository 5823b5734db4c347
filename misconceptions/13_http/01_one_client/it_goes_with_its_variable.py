"""'The client goes away with its variable, and its connections with it.'

Closing takes an `await`, and nobody can await when an object is collected: the connection stays open.
"""

import httpx

CAUGHT_BY = [
    "test_client_is_closed_at_the_end",
    "test_client_is_closed_after_an_error",
    "test_client_is_closed_when_cancelled",
]
SAYS = "Nobody closes a client whose variable"


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
    return posts
