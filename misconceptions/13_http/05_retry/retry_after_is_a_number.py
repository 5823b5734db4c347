"""'Retry-After is the number of seconds to wait.'

It may be a date as well, and then int() raises ValueError in the middle of the error handling.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_a_date_counts_as_no_header"]
SAYS = "Retry-After may hold a date"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
    for number in range(attempts - 1):
        wait = pause * 2**number
        try:
            response = await client.request(method, url)
        except httpx.TransportError:
            pass
        else:
            if response.status_code not in (429, 503):
                return response
            if "Retry-After" in response.headers:
                wait = int(response.headers["Retry-After"])
        await asyncio.sleep(wait)
    return await client.request(method, url)
