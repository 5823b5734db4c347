"""'I wrap the coroutine in a task, which turns debug mode on and off.'

A task is in a copy of the Runner's context, so what the coroutine sets there never reaches the next run.
"""

import asyncio

CAUGHT_BY = ["test_the_run_shares_loop_and_context_with_the_others"]
SAYS = "not in a copy or a task of its own"


def run_in_debug(runner, coroutine):
    async def in_debug():
        loop = asyncio.get_running_loop()
        before = loop.get_debug()
        loop.set_debug(True)
        try:
            return await asyncio.create_task(coroutine)
        finally:
            loop.set_debug(before)

    return runner.run(in_debug())
