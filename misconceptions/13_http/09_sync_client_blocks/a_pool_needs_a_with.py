"""'An executor belongs into a `with`, like anything that has to be closed.'

Leaving it waits for its threads, and waits in the loop's own thread. After a cancellation a request is still under way.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_after_a_cancellation_no_further_request_is_made"]
SAYS = "blocks the event loop"


async def balances(client, accounts):
    loop = asyncio.get_running_loop()
    found = []
    with ThreadPoolExecutor(1) as pool:
        for url in accounts:
            response = await loop.run_in_executor(pool, client.get, url)
            response.raise_for_status()
            found.append(response.json()["balance"])
    return found
