"""'A page that is an error I need not read: I ask for a stream, and look at the status first.'

The exception then carries a response without a text. What the server says about its error is lost, and who asks for it
gets httpx.ResponseNotRead.
"""

import asyncio

CAUGHT_BY = ["test_a_bad_status_is_an_error_of_its_page"]
SAYS = "has no text until aread() has read it"


async def fetch_all(client, urls):
    texts, errors = {}, {}

    async def fetch(url):
        try:
            async with client.stream("GET", url) as response:
                response.raise_for_status()
                await response.aread()
                texts[url] = response.text
        except Exception as error:
            errors[url] = error

    await asyncio.gather(*(fetch(url) for url in urls))
    return texts, errors
