"""'There is a pause between two attempts, and that spares the server.'

All its clients come back at the same pace while it is down. Waits that double make them fewer and fewer.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_the_waits_double"]
SAYS = "Is each wait twice the one before it"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
    for _ in range(attempts - 1):
        wait = pause
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
