"""'A TaskGroup gives me all failures together, in a group.'

All that there were until the first: it cancels the rest, and those pages are in neither dictionary.
"""

import asyncio

CAUGHT_BY = ["test_one_failure_leaves_the_others_alone"]
SAYS = "has a failure stopped the other pages?"


async def fetch_all(client, urls):
    texts, errors = {}, {}

    async def fetch(url):
        try:
            texts[url] = (await client.get(url)).raise_for_status().text
        except Exception as error:
            errors[url] = error
            raise

    try:
        async with asyncio.TaskGroup() as group:
            for url in urls:
                group.create_task(fetch(url))
    except* Exception:
        pass
    return texts, errors
