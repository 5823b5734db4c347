"""'A mirror that sends a good status has the file, so I cancel the others and read it from there.'

Its line may break behind the headers, or be the slowest of all. Then there is no other mirror left.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_headers_are_not_the_file"]
SAYS = "Headers are no answer yet"


async def open_stream(client, url):
    response = await client.send(client.build_request("GET", url), stream=True)
    try:
        return response.raise_for_status()
    except httpx.HTTPError:
        await response.aclose()
        raise


async def download(client, mirrors):
    errors, winner = [], None
    tasks = [asyncio.create_task(open_stream(client, url)) for url in mirrors]
    try:
        for next_to_end in asyncio.as_completed(tasks):
            try:
                winner = await next_to_end
                break
            except httpx.HTTPError as error:
                errors.append(error)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    if winner is None:
        raise ExceptionGroup("no mirror has sent the file", errors)
    try:
        return await winner.aread()
    finally:
        await winner.aclose()
