"""'Nothing may be raised, so I catch BaseException.'

That catches the cancellation of the caller as well, which then looks like an ordinary list.
"""

import asyncio

CAUGHT_BY = ["test_a_cancellation_of_the_caller_gets_out"]
SAYS = "own cancellation is no outcome"


async def outcomes(coros):
    tasks = [asyncio.create_task(coro) for coro in coros]
    seen = []
    for task in tasks:
        try:
            seen.append(await task)
        except BaseException as error:
            seen.append(error)
    return seen
