"""'A synchronous client in a coroutine is wrong, so I take an AsyncClient.'

Where one can choose, that is right. Here the client that is given is the one that is logged in.
"""

import httpx

CAUGHT_BY = ["test_loop_goes_on_during_each_request", "test_the_client_that_is_given_does_it"]
SAYS = "another client than the one that is given"


async def balances(client, accounts):
    found = []
    async with httpx.AsyncClient() as mine:
        for url in accounts:
            response = await mine.get(url)
            response.raise_for_status()
            found.append(response.json()["balance"])
    return found
