"""'A client is a small thing: I make one where I need it, and `async with` closes it.'

Nothing is left open, but each client has connections of its own: every page pays for connecting once more.
"""

import httpx

CAUGHT_BY = ["test_all_pages_come_through_one_connection"]
SAYS = "Each client has its own"


async def read_thread(first_page):
    posts = []
    url = first_page
    while url is not None:
        async with httpx.AsyncClient() as client:
            response = await client.get(url)
        response.raise_for_status()
        page = response.json()
        posts += page["posts"]
        url = page["next"]
    return posts
