"""'I turn it on and off in a coroutine around the given one; its `finally` is run in any case.'

In any case in which the loop still runs. KeyboardInterrupt can stop the loop between two steps of the coroutine.
"""

import asyncio

CAUGHT_BY = ["test_the_mode_is_put_back_when_the_loop_is_stopped"]
SAYS = "so does a `finally`"


def run_in_debug(runner, coroutine):
    if not asyncio.iscoroutine(coroutine):
        return runner.run(coroutine)

    async def in_debug():
        loop = asyncio.get_running_loop()
        before = loop.get_debug()
        loop.set_debug(True)
        try:
            return await coroutine
        finally:
            loop.set_debug(before)

    return runner.run(in_debug())
