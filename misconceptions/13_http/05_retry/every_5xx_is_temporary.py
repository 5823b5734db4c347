"""'Every 5xx is the server's problem, and it will have mended it by the next attempt.'

A 500 mostly says that the server fails at this very request, and it will again. 503 says that it is busy.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_an_answer_is_returned_at_once"]
SAYS = "Only 429 and 503 are worth another attempt"


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
            if response.status_code != 429 and response.status_code < 500:
                return response
            if response.headers.get("Retry-After", "").isdecimal():
                wait = int(response.headers["Retry-After"])
        await asyncio.sleep(wait)
    return await client.request(method, url)
