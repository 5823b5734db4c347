"""'`attempts` is how often I try again.'

That is the number of retries. The request that comes before them is an attempt as well, and so one too many is sent.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_the_last_outcome_comes_out_as_it_is"]
SAYS = "The first one counts"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 0
    for number in range(attempts):
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
