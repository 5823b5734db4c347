"""'With threads I may as well make all requests at once.'

Faster, where the client allows it. This one must not be used by two threads at once, as is true of requests.Session.
"""

import asyncio

CAUGHT_BY = ["test_never_two_requests_at_once"]
SAYS = "two threads used the client"


async def balances(client, accounts):
    responses = await asyncio.gather(*(asyncio.to_thread(client.get, url) for url in accounts))
    for response in responses:
        response.raise_for_status()
    return [response.json()["balance"] for response in responses]
