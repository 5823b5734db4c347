"""'An attempt, and when it has failed a wait: that is the body of my loop.'

After the last attempt nobody comes back. The caller waits the longest of all waits for an outcome that is known.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_the_last_outcome_comes_out_as_it_is"]
SAYS = "After the last attempt there is nothing to wait for"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
    for number in range(attempts):
        wait = pause * 2**number
        response = error = None
        try:
            response = await client.request(method, url)
        except httpx.TransportError as failed:
            error = failed
        else:
            if response.status_code not in (429, 503):
                return response
            if response.headers.get("Retry-After", "").isdecimal():
                wait = int(response.headers["Retry-After"])
        await asyncio.sleep(wait)
    if error is not None:
        raise error
    return response
