"""'When all attempts have failed I raise an error that says so.'

The caller wants to know what the server said, and has lost it: the status, the headers, the kind of the error.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_the_last_outcome_comes_out_as_it_is", "test_only_what_does_no_harm_is_sent_again"]
SAYS = "RuntimeError('gave up')"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
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
        if number < attempts - 1:
            await asyncio.sleep(wait)
    raise RuntimeError("gave up")
