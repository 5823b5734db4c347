"""'Whatever ends a page without a text is its error.'

A cancellation is nobody's error: it is the caller's wish that all end, and it must get out.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_gets_out"]
SAYS = "CancelledError is no failure of a page"


async def fetch_all(client, urls):
    texts, errors = {}, {}
    for url, task in [(url, asyncio.create_task(client.get(url))) for url in urls]:
        try:
            texts[url] = (await task).raise_for_status().text
        except BaseException as error:
            errors[url] = error
    return texts, errors
