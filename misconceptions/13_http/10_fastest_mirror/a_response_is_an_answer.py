"""'If get() raises nothing, the file is there.'

httpx raises where there is no response at all. An error page is a response: its status has to be looked at.
"""

CAUGHT_BY = ["test_error_page_is_passed_over"]
SAYS = "error page was taken for the file"


async def fetch(client, url):
    response = await client.get(url)
    return response.content
