"""'I give it to a thread pool and take the result().'

The request is made in a thread, but result() lets the loop's own thread wait for it: the loop stands still again.
"""

from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_loop_goes_on_during_each_request"]
SAYS = "blocks the event loop"


async def balances(client, accounts):
    pool = ThreadPoolExecutor(1)
    found = []
    for url in accounts:
        response = pool.submit(client.get, url).result()
        response.raise_for_status()
        found.append(response.json()["balance"])
    return found
