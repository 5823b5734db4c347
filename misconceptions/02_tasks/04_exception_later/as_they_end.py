"""'as_completed() hands me one after another.'

It does so in the order in which they end, and nobody knows whose outcome is whose.
"""

import asyncio

CAUGHT_BY = ["test_all_run_to_their_end_at_the_same_time"]
SAYS = "Is that the order in which they ended?"


async def outcomes(coros):
    seen = []
    for coro in asyncio.as_completed(list(coros)):
        try:
            seen.append(await coro)
        except Exception as error:
            seen.append(error)
    return seen
