"""'After ?page=1 comes ?page=2.'

So it is with some servers. The next link says how this one goes on, and keeps saying it when the server changes.
"""

CAUGHT_BY = ["test_all_items_of_all_pages_come_in_order"]
SAYS = "Take the URL of the next page as it is"


async def items(client, url):
    number = 1
    while True:
        response = await client.get(url, params={"page": number})
        for item in response.raise_for_status().json():
            yield item
        if "next" not in response.links:
            return
        number += 1
