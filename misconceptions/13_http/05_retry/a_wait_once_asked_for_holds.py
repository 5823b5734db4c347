"""'The server has said how long to wait: until it says something else, I wait that long.'

It said so of that one moment. An attempt that gets no answer at all has no header, and its wait is the doubled one;
here the header of an earlier answer is still at hand, because nothing has taken its place.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_retry_after_is_obeyed"]
SAYS = "those that follow are what they would have been without it"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
    response = httpx.Response(503)
    for number in range(attempts - 1):
        try:
            response = await client.request(method, url)
        except httpx.TransportError:
            pass
        else:
            if response.status_code not in (429, 503):
                return response
        asked_for = response.headers.get("Retry-After", "")
        await asyncio.sleep(int(asked_for) if asked_for.isdecimal() else pause * 2**number)
    return await client.request(method, url)
