"""'There is a Link header, so there is a next page, and that is its URL.'

The header holds several links: to the first page, the last, the next. Only their `rel` tells them apart.
"""

import re

CAUGHT_BY = ["test_all_items_of_all_pages_come_in_order"]
SAYS = "which of the links was followed?"


async def items(client, url):
    while url:
        response = await client.get(url)
        for item in response.raise_for_status().json():
            yield item
        link = re.search("<(.+?)>", response.headers.get("Link", ""))
        url = link and link[1]
