"""'If there are seconds in the header I wait them, or else my own time.'

0 is false, and so a server that says "at once" is made to wait.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_retry_after_is_obeyed"]
SAYS = "0 is a number, too"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
    for number in range(attempts - 1):
        asked_for = 0
        try:
            response = await client.request(method, url)
        except httpx.TransportError:
            pass
        else:
            if response.status_code not in (429, 503):
                return response
            if response.headers.get("Retry-After", "").isdecimal():
                asked_for = int(response.headers["Retry-After"])
        await asyncio.sleep(asked_for or pause * 2**number)
    return await client.request(method, url)
