"""'In the end I cancel all tasks, and then nothing is at work any more.'

cancel() asks a task to end. It ends when it has run again, and has closed its connection: who has to know awaits it.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_gets_out"]
SAYS = "and awaited after that? cancel() only asks"


async def fetch_all(client, urls):
    texts, errors = {}, {}

    async def fetch(url):
        try:
            texts[url] = (await client.get(url)).raise_for_status().text
        except Exception as error:
            errors[url] = error

    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    try:
        for task in tasks:
            await task
    finally:
        for task in tasks:
            task.cancel()
    return texts, errors
