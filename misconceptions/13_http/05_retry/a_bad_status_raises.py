"""'raise_for_status() turns a bad status into an exception, and exceptions are what I retry on.'

Then a 404 is an exception, too, though it is an answer, and the caller who asked for a response gets none.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_an_answer_is_returned_at_once", "test_the_last_outcome_comes_out_as_it_is"]
SAYS = "HTTPStatusError"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
    for number in range(attempts):
        wait = pause * 2**number
        try:
            response = await client.request(method, url)
            return response.raise_for_status()
        except httpx.TransportError:
            if number == attempts - 1:
                raise
        except httpx.HTTPStatusError as error:
            if number == attempts - 1 or error.response.status_code not in (429, 503):
                raise
            if error.response.headers.get("Retry-After", "").isdecimal():
                wait = int(error.response.headers["Retry-After"])
        await asyncio.sleep(wait)
    raise AssertionError("the last attempt returns or raises")
