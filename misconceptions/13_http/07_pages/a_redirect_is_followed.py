"""'A page that has moved is fetched from where it is now: follow_redirects=True.'

The redirect may lead to a login page, or anywhere else. Whether it is followed has been decided by the one who made the
client, and the caller would never hear that this page is not what it was.
"""

CAUGHT_BY = ["test_an_error_comes_when_its_page_is_needed"]
SAYS = "Whether a redirect is followed is up to the client"


async def items(client, url):
    while url:
        response = await client.get(url, follow_redirects=True)
        for item in response.raise_for_status().json():
            yield item
        url = response.links.get("next", {}).get("url")
