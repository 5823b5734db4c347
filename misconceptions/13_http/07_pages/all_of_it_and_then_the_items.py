"""'I collect all pages, and then give the items one by one.'

It gives them one by one, but has fetched them all, also for a consumer who wanted the first.
"""

CAUGHT_BY = ["test_a_page_is_fetched_when_it_is_needed", "test_a_consumer_that_stops_ends_it_all"]
SAYS = "were requested"


async def items(client, url):
    collected = []
    while url:
        response = await client.get(url)
        collected += response.raise_for_status().json()
        url = response.links.get("next", {}).get("url")
    for item in collected:
        yield item
