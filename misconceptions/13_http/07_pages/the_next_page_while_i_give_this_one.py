"""'I fetch the next page while the consumer works on this one.'

That may be quick, but it is not lazy: a consumer that stops here has caused a request for nothing.
"""

import asyncio

CAUGHT_BY = ["test_a_page_is_fetched_when_it_is_needed", "test_a_consumer_that_stops_ends_it_all"]
SAYS = "were requested"


async def items(client, url):
    coming = asyncio.create_task(client.get(url))
    try:
        while coming:
            response = await coming
            following = response.links.get("next", {}).get("url")
            coming = asyncio.create_task(client.get(following)) if following else None
            for item in response.raise_for_status().json():
                yield item
    finally:
        if coming:
            coming.cancel()
            await asyncio.wait([coming])
