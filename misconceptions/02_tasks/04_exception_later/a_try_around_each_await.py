"""'An exception is caught with try and except, so I await them in turn.'

The values are right, but the second coroutine does not begin before the first has ended.
"""

CAUGHT_BY = ["test_all_run_to_their_end_at_the_same_time"]
SAYS = "awaited before the next is started"


async def outcomes(coros):
    seen = []
    for coro in coros:
        try:
            seen.append(await coro)
        except Exception as error:
            seen.append(error)
    return seen
