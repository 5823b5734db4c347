"""'The items of this page, and then those of the rest: `items` itself gives those.'

One generator then stands inside another for each page. aclose() ends the outer one, and leaves those inside it to the
garbage collector.
"""

CAUGHT_BY = ["test_a_consumer_that_stops_ends_it_all"]
SAYS = "the async generator items() was left in the middle"


async def items(client, url):
    response = await client.get(url)
    for item in response.raise_for_status().json():
        yield item
    if "next" in response.links:
        async for item in items(client, response.links["next"]["url"]):
            yield item
