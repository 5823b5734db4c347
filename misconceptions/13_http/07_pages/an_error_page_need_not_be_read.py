"""'I ask with stream=True and read the page only if its status is good.'

What is not read stays open, and with it the connection: after some error pages the client has none left. `async with
client.stream(...)` closes either way, and client.get() has read the page anyhow.
"""

CAUGHT_BY = ["test_an_error_comes_when_its_page_is_needed"]
SAYS = "responses are still open"


async def items(client, url):
    while url:
        response = await client.send(client.build_request("GET", url), stream=True)
        response.raise_for_status()
        await response.aread()
        for item in response.json():
            yield item
        url = response.links.get("next", {}).get("url")
