"""'If all fail I raise the error that I have.'

It says why the last mirror failed, and hides why the others did.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_when_all_fail_all_errors_are_told"]
SAYS = "One error says nothing about the other mirrors"


async def download(client, mirrors):
    tasks = [asyncio.create_task(fetch(client, url)) for url in mirrors]
    try:
        for next_to_end in asyncio.as_completed(tasks):
            try:
                return await next_to_end
            except httpx.HTTPError as error:
                last = error
        raise last
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
