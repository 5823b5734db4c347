"""'I move the whole loop into a function, and that into a thread.'

The event loop goes on, but a cancellation does not reach into the thread: it makes all the requests that are left.
"""

import asyncio

CAUGHT_BY = ["test_after_a_cancellation_no_further_request_is_made"]
SAYS = "not the whole loop"


def read_all(client, accounts):
    found = []
    for url in accounts:
        response = client.get(url)
        response.raise_for_status()
        found.append(response.json()["balance"])
    return found


async def balances(client, accounts):
    return await asyncio.to_thread(read_all, client, accounts)
