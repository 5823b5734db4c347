"""'httpx has a timeout of its own, other than requests; I need not set one.'

It is 5 seconds. Who asks for a shorter one has to hand it to the client or to the request.
"""

import httpx

CAUGHT_BY = ["test_silent_server_is_a_timeout"]
SAYS = "Has the client been told of the patience"


async def check(urls, patience):
    async with httpx.AsyncClient() as client:
        return [await outcome(client, url) for url in urls]
