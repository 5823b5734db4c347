"""'The loop looks every 10 ms whether there is work, so I look as often and count.'

It is this watcher that wakes the loop every 10 ms; by itself the loop goes round when there is something to do.
"""

import asyncio

CAUGHT_BY = ["test_each_round_is_one_wake_up"]
SAYS = "50 rounds"


def wake_ups(coro):
    async def main():
        count = 0
        task = asyncio.create_task(coro)
        while not task.done():
            count += 1
            await asyncio.sleep(0.01)
        await task
        return count

    return asyncio.run(main())
