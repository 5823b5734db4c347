"""'httpx.Client does the same, and needs no await.'

It blocks: while it waits for the server no other task runs, and here not even the server itself.
"""

import httpx

CAUGHT_BY = ["test_all_pages_come_through_one_connection"]
SAYS = "blocks the event loop"


async def read_thread(first_page):
    posts = []
    url = first_page
    with httpx.Client() as client:
        while url is not None:
            response = client.get(url)  # noqa: ASYNC212  # the mistake itself
            response.raise_for_status()
            page = response.json()
            posts += page["posts"]
            url = page["next"]
    return posts
