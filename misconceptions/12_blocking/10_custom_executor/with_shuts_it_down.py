"""'`with ThreadPoolExecutor(...)` shuts the pool down, in a coroutine as elsewhere.'

Its end waits for the threads, with a plain blocking wait in the loop's thread. As long as a call runs, nothing else
does, and all that is queued is still called first.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_a_cancellation_ends_it"]
SAYS = "the event loop stood still"


async def fetch_all(fetch, keys, limit):
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(limit) as pool:
        return await asyncio.gather(*(loop.run_in_executor(pool, fetch, key) for key in keys))
