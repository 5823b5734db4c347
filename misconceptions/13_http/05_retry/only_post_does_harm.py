"""'Anything but a POST can be repeated.'

So says a list of what is dangerous, and it is never complete: PATCH is missing, and "post", which httpx sends as POST.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_only_what_does_no_harm_is_sent_again"]
SAYS = "only what is in IDEMPOTENT is sent again, in upper or lower case"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method == "POST" and not repeatable:
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
            if response.headers.get("Retry-After", "").isdecimal():
                wait = int(response.headers["Retry-After"])
        await asyncio.sleep(wait)
    return await client.request(method, url)
