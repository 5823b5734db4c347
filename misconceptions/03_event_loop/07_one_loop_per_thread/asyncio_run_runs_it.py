"""'asyncio.run() runs a coroutine from ordinary code, so that is all there is to it.'

It makes a loop in this thread and closes it after the one coroutine. Here the loop is to live on, in another thread.
"""

import asyncio

CAUGHT_BY = ["test_the_result_arrives", "test_all_calls_share_one_loop"]
SAYS = "thread"


class LoopThread(LoopThread):
    def run(self, coro, timeout=None):
        async def limited():
            async with asyncio.timeout(timeout):
                return await coro

        return asyncio.run(limited())
