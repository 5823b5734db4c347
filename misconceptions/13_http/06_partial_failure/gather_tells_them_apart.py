"""'gather() gives the results, and I catch what failed.'

It raises the first failure, and the results of all others are lost with it.
"""

import asyncio

CAUGHT_BY = ["test_a_bad_status_is_an_error_of_its_page", "test_one_failure_leaves_the_others_alone"]
SAYS = "The failure of one page must not cost the others"


async def fetch_all(client, urls):
    responses = await asyncio.gather(*(client.get(url) for url in urls))
    return {url: response.raise_for_status().text for url, response in zip(urls, responses, strict=True)}, {}
