"""'A TaskGroup cancels the others and waits for them: just what I need.'

It does so when one of them fails. The first mirror that is down ends the race for all.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_mirror_that_is_down_is_passed_over", "test_error_page_is_passed_over"]
SAYS = "go on with the others"


async def download(client, mirrors):
    errors = []
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(fetch(client, url)) for url in mirrors]
        for next_to_end in asyncio.as_completed(tasks):
            try:
                body = await next_to_end
            except httpx.HTTPError as error:
                errors.append(error)
                continue
            for task in tasks:
                task.cancel()
            return body
    raise ExceptionGroup("no mirror has sent the file", errors)
