"""'To be on the safe side I catch everything that an attempt can raise.'

A bare `except:` takes CancelledError as well: the fetch that was to stop sends its request once more.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_gets_out"]
SAYS = "Is CancelledError caught as if it were a failed attempt?"


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
            await asyncio.sleep(wait)
        except:  # noqa: E722
            await asyncio.sleep(wait)
    return await client.request(method, url)
