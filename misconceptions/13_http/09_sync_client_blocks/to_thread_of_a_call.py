"""'`asyncio.to_thread(client.get(url))` runs it in a thread.'

The arguments of a call are evaluated first: the request is made here, and the thread gets a response to call.
"""

import asyncio

CAUGHT_BY = ["test_loop_goes_on_during_each_request"]
SAYS = "Hand over the function and its argument"


async def balances(client, accounts):
    found = []
    for url in accounts:
        response = await asyncio.to_thread(client.get(url))
        response.raise_for_status()
        found.append(response.json()["balance"])
    return found
