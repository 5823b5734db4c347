"""'A semaphore limits it, and to_thread() has threads enough.'

It has the default executor's, which are few, and shared with all of the program: slow calls in them keep everybody
else's waiting.
"""

import asyncio

CAUGHT_BY = ["test_the_default_executor_is_left_alone"]
SAYS = "threads of the program's default executor"


async def fetch_all(fetch, keys, limit):
    semaphore = asyncio.Semaphore(limit)

    async def one(key):
        async with semaphore:
            return await asyncio.to_thread(fetch, key)

    tasks = [asyncio.create_task(one(key)) for key in keys]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks) if tasks else None
