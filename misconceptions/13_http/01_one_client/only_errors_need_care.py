"""'`except Exception` closes it when something goes wrong.'

A cancellation is no Exception: it passes by, and the client stays open.
"""

import httpx

CAUGHT_BY = ["test_client_is_closed_when_cancelled"]
SAYS = "(cancelled)"


async def read_thread(first_page):
    client = httpx.AsyncClient()
    posts = []
    url = first_page
    try:
        while url is not None:
            response = await client.get(url)
            response.raise_for_status()
            page = response.json()
            posts += page["posts"]
            url = page["next"]
    except Exception:
        await client.aclose()
        raise
    await client.aclose()
    return posts
