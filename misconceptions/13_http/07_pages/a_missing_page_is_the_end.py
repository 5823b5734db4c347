"""'While the status is 200 there is a page; then the catalogue is through.'

A server that is down looks like the end of the catalogue, and half of it is taken for the whole.
"""

CAUGHT_BY = ["test_an_error_comes_when_its_page_is_needed"]
SAYS = "but None did"


async def items(client, url):
    while url:
        response = await client.get(url)
        if response.status_code != 200:
            return
        for item in response.json():
            yield item
        url = response.links.get("next", {}).get("url")
