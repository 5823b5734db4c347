"""'Whatever httpx raises, the next attempt may succeed.'

httpx.HTTPError is also the base of what no attempt will mend, such as a redirect that goes round in circles. What has
to do with the connection is an httpx.TransportError.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_other_errors_get_out_at_once"]
SAYS = "is no httpx.TransportError"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
    for number in range(attempts - 1):
        wait = pause * 2**number
        try:
            response = await client.request(method, url)
            if response.status_code not in (429, 503):
                return response
            if response.headers.get("Retry-After", "").isdecimal():
                wait = int(response.headers["Retry-After"])
        except httpx.HTTPError:
            pass
        await asyncio.sleep(wait)
    return await client.request(method, url)
