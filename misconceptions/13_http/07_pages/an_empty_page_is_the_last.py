"""'When a page has no items we are through.'

Where items are filtered or deleted a page may be empty in the middle. The last one is the one without a next link.
"""

CAUGHT_BY = ["test_an_empty_page_is_not_the_end"]
SAYS = "An empty page is not the last one"


async def items(client, url):
    while url:
        response = await client.get(url)
        page = response.raise_for_status().json()
        if not page:
            return
        for item in page:
            yield item
        url = response.links.get("next", {}).get("url")
