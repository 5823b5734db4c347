"""'I put the call into an `async def` and await that: now it is asynchronous.'

Awaiting a coroutine runs it here and now. The call in it is as synchronous as before, and blocks the loop.
"""

CAUGHT_BY = ["test_loop_goes_on_during_each_request", "test_never_two_requests_at_once"]
SAYS = "the event loop stood still"


async def get(client, url):
    return client.get(url)


async def balances(client, accounts):
    found = []
    for url in accounts:
        response = await get(client, url)
        response.raise_for_status()
        found.append(response.json()["balance"])
    return found
