"""'When I am cancelled, so are the tasks that I have created.'

A cancellation reaches only what the cancelled task waits for: one of them. The others go on for nobody.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_gets_out"]
SAYS = "requests are still at work"


async def fetch_all(client, urls):
    texts, errors = {}, {}
    for url, task in [(url, asyncio.create_task(client.get(url))) for url in urls]:
        try:
            texts[url] = (await task).raise_for_status().text
        except Exception as error:
            errors[url] = error
    return texts, errors
