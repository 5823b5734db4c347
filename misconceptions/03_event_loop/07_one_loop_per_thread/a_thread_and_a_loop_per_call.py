"""'Each call starts a thread, and asyncio.run() in it.'

Each call has a loop of its own then, and nothing that belongs to a loop outlives the call: no connection, no lock.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor

CAUGHT_BY = ["test_all_calls_share_one_loop"]
SAYS = "they should share one thread and one loop"


class LoopThread(LoopThread):
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

    def run(self, coro, timeout=None):
        with ThreadPoolExecutor() as pool:
            return pool.submit(asyncio.run, asyncio.wait_for(coro, timeout)).result()
