"""'Whoever writes `async for` over it gets the items; a list has them all.'

`async for` takes no list, and a list is there only when all pages are.
"""

CAUGHT_BY = ["test_all_items_of_all_pages_come_in_order"]
SAYS = "is not an async generator but of the type coroutine"


async def items(client, url):
    collected = []
    while url:
        response = await client.get(url)
        collected += response.raise_for_status().json()
        url = response.links.get("next", {}).get("url")
    return collected
