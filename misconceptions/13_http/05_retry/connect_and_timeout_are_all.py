"""'A connection fails, or it times out: ConnectError and TimeoutException are what I retry on.'

The most common failure of a connection that is kept open is neither: the server has just closed it, and that is a
RemoteProtocolError. All of them are an httpx.TransportError.
"""

import asyncio

import httpx

CAUGHT_BY = ["test_the_waits_double"]
SAYS = "httpx.TransportError is the base of all"


async def fetch(client, method, url, *, attempts=4, pause=1.0, repeatable=False):
    if method.upper() not in IDEMPOTENT and not repeatable:
        attempts = 1
    for number in range(attempts - 1):
        wait = pause * 2**number
        try:
            response = await client.request(method, url)
        except (httpx.ConnectError, httpx.TimeoutException):
            pass
        else:
            if response.status_code not in (429, 503):
                return response
            if response.headers.get("Retry-After", "").isdecimal():
                wait = int(response.headers["Retry-After"])
        await asyncio.sleep(wait)
    return await client.request(method, url)
