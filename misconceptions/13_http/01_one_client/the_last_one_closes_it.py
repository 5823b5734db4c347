"""'Calls at the same time can share a client, if the last one to end closes it.'

Then a call that has ended leaves its connection open, for as long as there is always another one.
"""

import httpx

CAUGHT_BY = ["test_each_call_has_a_client_of_its_own"]
SAYS = "another call may be using it"

client = None
users = 0


async def read_thread(first_page):
    global client, users
    if users == 0:
        client = httpx.AsyncClient()
    users += 1
    posts = []
    url = first_page
    try:
        while url is not None:
            response = await client.get(url)
            response.raise_for_status()
            page = response.json()
            posts += page["posts"]
            url = page["next"]
    finally:
        users -= 1
        if users == 0:
            await client.aclose()
    return posts
