"""'4xx and 5xx are the errors.'

So says is_error. A redirect that is not followed is none of these, and yet the page is not there.
"""

import asyncio

CAUGHT_BY = ["test_a_bad_status_is_an_error_of_its_page"]
SAYS = "the others had 404, 500 and 301"


async def fetch_all(client, urls):
    texts, errors = {}, {}

    async def fetch(url):
        try:
            response = await client.get(url)
            if response.is_error:
                response.raise_for_status()
            texts[url] = response.text
        except Exception as error:
            errors[url] = error

    await asyncio.gather(*(fetch(url) for url in urls))
    return texts, errors
