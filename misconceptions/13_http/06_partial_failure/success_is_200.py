"""'It has worked if the status is 200.'

204 and 206 are successes as well, and raise_for_status() knows them all.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_texts_of_the_pages_that_are_there"]
SAYS = "Every status from 200 to 299 is a success"


async def fetch_all(client, urls):
    texts, errors = {}, {}

    async def fetch(url):
        try:
            response = await client.get(url)
            if response.status_code != 200:
                raise httpx.HTTPStatusError("not OK", request=response.request, response=response)
            texts[url] = response.text
        except Exception as error:
            errors[url] = error

    await asyncio.gather(*(fetch(url) for url in urls))
    return texts, errors
