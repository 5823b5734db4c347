"""'A lock lets the requests of a gather() through one by one, so it is the same as a `for`.'

Until one fails. gather() raises its error and leaves the others alone: each of them gets the lock, and asks.
"""

import asyncio

CAUGHT_BY = ["test_error_comes_out_and_ends_it"]
SAYS = "gather() lets the others go on"


async def balances(client, accounts):
    lock = asyncio.Lock()

    async def one(url):
        async with lock:
            response = await asyncio.to_thread(client.get, url)
        response.raise_for_status()
        return response.json()["balance"]

    return await asyncio.gather(*(one(url) for url in accounts))
