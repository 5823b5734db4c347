"""'When the network fails, that is an OSError.'

The sockets raise it; httpx turns it into its own exceptions, which are no OSError.
"""

import asyncio

CAUGHT_BY = ["test_no_response_is_none"]
SAYS = "none is an OSError"


async def check_links(client, urls):
    async def check(url):
        try:
            response = await client.get(url)
        except OSError:
            return None
        return response.status_code

    return await asyncio.gather(*(check(url) for url in urls))
