"""'I look at what came back: an exception means that it failed.'

gather(return_exceptions=True) does not tell an exception that was raised from one that was returned as a result.
"""

import asyncio

CAUGHT_BY = ["test_any_result_is_a_result"]
SAYS = "a failure is what is raised"


async def retry(attempt, times):
    for _ in range(times):
        [outcome] = await asyncio.gather(attempt(), return_exceptions=True)
        if isinstance(outcome, asyncio.CancelledError):
            raise outcome
        if not isinstance(outcome, Exception):
            return outcome
    raise outcome
