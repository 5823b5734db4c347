"""'httpx.HTTPError is the base of all that httpx raises.'

Of all that a request may end with. A URL that is none does not come so far: InvalidURL is an exception of its own, and
one bad line in the list costs all pages.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_what_could_not_be_had_is_an_error_of_its_page"]
SAYS = "InvalidURL(\"Invalid port: 'port'\") came out of fetch_all"


async def fetch_all(client, urls):
    texts, errors = {}, {}

    async def fetch(url):
        try:
            texts[url] = (await client.get(url)).raise_for_status().text
        except httpx.HTTPError as error:
            errors[url] = error

    await asyncio.gather(*(fetch(url) for url in urls))
    return texts, errors
