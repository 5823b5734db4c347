"""'If the page is not there, client.get() raises.'

It raises where there is no answer. "Not found" is an answer, and its text is the error page.
"""

import asyncio

CAUGHT_BY = ["test_a_bad_status_is_an_error_of_its_page"]
SAYS = "until raise_for_status() is called"


async def fetch_all(client, urls):
    texts, errors = {}, {}

    async def fetch(url):
        try:
            texts[url] = (await client.get(url)).text
        except Exception as error:
            errors[url] = error

    await asyncio.gather(*(fetch(url) for url in urls))
    return texts, errors
