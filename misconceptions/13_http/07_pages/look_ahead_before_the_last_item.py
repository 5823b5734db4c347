"""'To know whether there is more, I fetch the next page before I give the last item of this one.'

The Link header has said so already. The consumer waits for its item until a page has come that it may never want.
"""

CAUGHT_BY = ["test_a_page_is_fetched_when_it_is_needed"]
SAYS = "Fetch the next page when an item of it is asked for"


async def items(client, url):
    response = await client.get(url)
    while response is not None:
        page = response.raise_for_status().json()
        for item in page[:-1]:
            yield item
        following = response.links.get("next", {}).get("url")
        response = await client.get(following) if following else None
        if page:
            yield page[-1]
