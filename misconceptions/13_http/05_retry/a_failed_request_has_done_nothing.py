"""'The request has failed, so nothing has happened, and I can send it again.'

Only the answer has failed to arrive. The server may have taken the order, and would take it twice.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_only_what_does_no_harm_is_sent_again"]
SAYS = "The server may have carried out the first"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    for number in range(attempts - 1):
        wait = pause * 2**number
        try:
            response = await client.request(method, url)
        except httpx.TransportError:
            pass
        else:
            if response.status_code not in (429, 503):
                return response
            if response.headers.get("Retry-After", "").isdecimal():
                wait = int(response.headers["Retry-After"])
        await asyncio.sleep(wait)
    return await client.request(method, url)
