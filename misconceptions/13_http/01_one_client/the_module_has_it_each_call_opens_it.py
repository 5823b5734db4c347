"""'The client stands in the module, and each call opens and closes it.'

A client can be opened once. The second call finds it closed, and one beside the first would be cut off by it.
"""

import httpx

CAUGHT_BY = ["test_each_call_has_a_client_of_its_own"]
SAYS = "a new client for each call"

client = httpx.AsyncClient()


async def read_thread(first_page):
    posts = []
    url = first_page
    async with client:
        while url is not None:
            response = await client.get(url)
            response.raise_for_status()
            page = response.json()
            posts += page["posts"]
            url = page["next"]
    return posts
