"""'Every program has a loop: get_running_loop().'

Not a plain program. There, nobody has started one.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_it_works_without_a_loop"]
SAYS = "no loop is running here"


def call_sync(coroutine):
    asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        return pool.submit(asyncio.run, coroutine).result()
