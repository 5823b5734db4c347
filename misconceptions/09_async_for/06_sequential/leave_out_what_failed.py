"""'With return_exceptions=True one bad photo does not spoil the rest, and I keep what worked.'

The caller had an exception before and now has a list that is too short, without a word.
"""

import asyncio

CAUGHT_BY = ["test_error_reaches_the_caller"]
SAYS = "as if all were well"


async def shrink_all(photos, shrink):
    tasks = [asyncio.create_task(shrink(photo)) async for photo in photos]
    results = await asyncio.gather(*tasks, return_exceptions=True)
    return [result for result in results if not isinstance(result, Exception)]
